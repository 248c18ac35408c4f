import { type Command, valueOption } from '../command.ts';

export const impactCommand: Command = {
  name: 'impact',
  usage: 'FILE_OR_ID',
  words: {
    en: 'Compute the impact of an incident: times, downtime, losses, service level, error budget',
    ja: 'インシデントの影響を計算する（時間、停止時間、損失、SLA、エラーバジェット）',
  },
  options: {
    tps: valueOption('N', 'Normal transactions per second', '通常時の 1 秒あたりの取引数'),
    revenue: valueOption('N', 'Revenue per transaction', '1 取引あたりの売上'),
    currency: valueOption('C', 'ISO 4217 code, for example USD', 'ISO 4217 の通貨コード（例: USD）'),
    users: valueOption('N', 'Affected users', '影響ユーザー数'),
    sla: valueOption('N', 'Availability target in percent, for example 99.9', '可用性の目標（%）。例: 99.9'),
    window: valueOption('W', 'rolling-30d or calendar-month', 'rolling-30d または calendar-month'),
  },
  examples: [
    {
      command: 'hansei impact incidents/inc-2026-003-cart-pool.md',
      words: { en: 'The figures of one incident', ja: 'インシデント 1 件の数値' },
    },
    {
      command: 'hansei impact incidents/inc-2026-007-dns.md --tps 50 --revenue 10 --currency USD --sla 99.9',
      words: { en: 'With values that the document does not have', ja: '文書にない値を補う' },
    },
  ],
  load: () => import('./impact.ts'),
};
