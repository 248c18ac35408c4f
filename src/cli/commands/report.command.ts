import { type Command, valueOption } from '../command.ts';
import { reports } from '../reports/index.ts';

export const reportCommand: Command = {
  name: 'report',
  usage: 'NAME [PATH…]',
  words: {
    en: `A report as a page or as data: ${reports.map(({ name }) => name).join(', ')}`,
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
      'What overdue and stale are judged by, and where rolling windows end; incidents that begin later do not count (default: now)',
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
