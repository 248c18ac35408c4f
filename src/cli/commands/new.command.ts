import { type Command, textFormat } from '../command.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'KIND',
  words: { en: 'Write a filled template', ja: '記入例付きのテンプレートを書き出す' },
  options: {
    from: {
      type: 'string',
      value: 'INCIDENT',
      completes: 'files',
      words: {
        en: 'With knowledge: fill the entry with what this incident (id or path) knows',
        ja: 'knowledge と併用: このインシデント（ID またはパス）の内容から作成する',
      },
    },
    out: {
      type: 'string',
      value: 'FILE',
      completes: 'files',
      words: {
        en: 'Write to this file, never over an existing one: a page where it ends with .md, JSON where it ends with .json (default: standard output)',
        ja: '書き込むファイル（既存のファイルは上書きしない。.md なら Markdown、.json なら JSON。既定: 標準出力）',
      },
    },
    format: textFormat,
  },
  examples: [
    {
      command: 'hansei new runbook --out runbooks/checkout.yml',
      words: { en: 'A runbook to fill in', ja: '記入用の手順書' },
    },
    {
      command: 'hansei new timeline --lang ja',
      words: { en: 'A timeline in Japanese, on standard output', ja: '日本語のタイムラインを標準出力へ' },
    },
    {
      command: 'hansei new knowledge --from INC-2026-003 --out knowledge/cart-503.yml',
      words: { en: 'An entry made from a postmortem', ja: 'ポストモーテムからナレッジを作成' },
    },
  ],
  choices: () => import('./new.ts').then(({ kindNames }) => kindNames()),
  load: () => import('./new.ts'),
};
