import { valueOption } from '../command.ts';
import type { Report } from './report.ts';

export const slaReport: Report = {
  name: 'sla',
  words: {
    en: 'Availability, violation and error budget for every target and window, over all incidents',
    ja: '目標・期間ごとの可用性、SLA 違反、エラーバジェット（全インシデントを通算）',
  },
  options: {
    target: valueOption(
      'PERCENT',
      'A target to use instead of the repository’s own, for example 99.9',
      'リポジトリの目標の代わりに使う値（例: 99.9）',
    ),
    window: valueOption('WINDOW', 'rolling-30d, calendar-month, …', 'rolling-30d、calendar-month など'),
  },
  load: () => import('./sla.ts'),
};
