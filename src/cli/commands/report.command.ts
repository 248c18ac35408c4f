import { type Command, valueOption } from '../command.ts';
import { reports } from '../reports/index.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'NAME [PATH…]',
  words: {
    en: `Write a report as a page or as data: ${reports.map(({ name }) => name).join(', ')}`,
    ja: `レポートをページまたはデータとして出力する: ${reports.map(({ name }) => name).join('、')}`,
  },
  subjects: reports,
  options: {
    ...Object.assign({}, ...reports.map(({ options }) => options)),
    format: {
      type: 'string',
      choices: ['pretty', 'json', 'markdown'],
      words: { en: 'markdown is a page, json data', ja: 'markdown はページ、json はデータ' },
    },
    now: valueOption(
      'TIME',
      'The time by which things are overdue or stale and at which rolling windows end; later incidents are left out (default: now)',
      '期限切れや古さの判定、移動期間の終わりに使う時刻。以後に始まるインシデントは数えない（既定: 現在）',
    ),
  },
  examples: [
    {
      command: 'hansei report review --changed origin/main --format markdown',
      words: { en: 'The comment on a pull request', ja: 'プルリクエストへのコメント' },
    },
  ],
  load: () => import('./report.ts'),
};
