import type { Report } from './report.ts';

export const actionsReport: Report = {
  name: 'actions',
  words: {
    en: 'All action items by state, overdue ones first, with owner, due date and evidence',
    ja: '全アクションアイテム（期限切れを先頭に、状態・担当・期限・証跡）',
  },
  load: () => import('./actions.ts'),
};
