import type { Report } from './report.ts';

export const gapsReport: Report = {
  name: 'gaps',
  words: {
    en: 'Incidents that were noticed late, by whom, why, and what nothing monitors although they call for it',
    ja: '検知の遅れ（検知者・理由）と、必要なのに監視されていない項目',
  },
  load: () => import('./gaps.ts'),
};
