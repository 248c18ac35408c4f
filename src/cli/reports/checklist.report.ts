import type { Report } from './report.ts';

export const checklistReport: Report = {
  name: 'checklist',
  words: {
    en: 'Sixteen points on review, monitoring, knowledge and prevention: met, not met, or a question for a person',
    ja: 'レビュー・監視・ナレッジ・予防の 16 項目（達成・未達・人による確認）を証跡付きで示す',
  },
  load: () => import('./checklist.ts'),
};
