import type { Report } from './report.ts';

export const gapsReport: Report = {
  name: 'gaps',
  words: {
    en: 'Incidents that were noticed late, by whom and why, and what should be monitored but is not',
    ja: '検知の遅れ（検知者・理由）と、必要なのに監視されていない項目',
  },
  load: () => import('./gaps.ts'),
};
