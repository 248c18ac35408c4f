import type { Report } from './report.ts';

export const incidentsReport: Report = {
  name: 'incidents',
  words: {
    en: 'All incidents with their figures, and how long they took (median and 90th percentile)',
    ja: '全インシデントの数値と、所要時間の中央値・90 パーセンタイル',
  },
  load: () => import('./incidents.ts'),
};
