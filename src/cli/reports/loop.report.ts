import type { Report } from './report.ts';

export const loopReport: Report = {
  name: 'loop',
  words: {
    en: 'How far each incident has come, from postmortem to effect, with evidence; times, recurrence and actions over time',
    ja: 'ポストモーテムから効果までの各インシデントの進み具合と証跡、所要時間・再発・アクションの推移',
  },
  load: () => import('./loop.ts'),
};
