import type { Command } from '../command.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'KIND',
  words: { en: 'Write a filled template', ja: '記入例付きのテンプレートを書き出す' },
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      words: {
        en: 'Write to this file, never over an existing one (default: standard output)',
        ja: '書き込むファイル（既存のファイルは上書きしない。既定: 標準出力）',
      },
    },
  },
  examples: ['hansei new runbook --out runbooks/checkout.yml', 'hansei new timeline --lang ja'],
  load: () => import('./new.ts'),
};
