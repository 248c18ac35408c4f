import type { Command } from '../command.ts';

export const relatedCommand: Command = {
  name: 'related',
  usage: 'ID_OR_FILE',
  words: {
    en: 'Entries, runbooks and incidents that belong together, with the reasons',
    ja: '関連するナレッジ・手順書・インシデントを理由付きで示す',
  },
  options: {},
  examples: ['hansei related kb-cart-pool', 'hansei related incidents/inc-2026-003.md'],
  load: () => import('./related.ts'),
};
