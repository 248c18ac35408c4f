import type { Command } from '../command.ts';

export const relatedCommand: Command = {
  name: 'related',
  usage: 'ID_OR_FILE',
  words: {
    en: 'List related entries, runbooks and incidents, with the reasons',
    ja: '関連するナレッジ・手順書・インシデントを理由付きで示す',
  },
  options: {},
  examples: [
    {
      command: 'hansei related kb-cart-pool',
      words: { en: 'What is related to an entry', ja: 'ナレッジに関連するもの' },
    },
    {
      command: 'hansei related knowledge/cart-pool.yml#kb-cart-pool',
      words: {
        en: 'An entry by its file (FILE#ID for one of several)',
        ja: 'ファイルで指定する（1 つのファイルに複数あれば ファイル#ID）',
      },
    },
    {
      command: 'hansei related incidents/inc-2026-003-cart-pool.md',
      words: { en: 'What is related to an incident', ja: 'インシデントに関連するもの' },
    },
  ],
  load: () => import('./related.ts'),
};
