import type { Command } from '../command.ts';

export const outcomeCommand: Command = {
  name: 'outcome',
  usage: 'ENTRY SOLUTION worked|partly|failed|not-applicable',
  words: { en: 'Record how a solution went, and update its success rate', ja: '対処の結果を記録する（成功率に反映）' },
  options: {
    'no-git': {
      type: 'boolean',
      words: {
        en: 'Do not set up Git to merge outcomes of several branches',
        ja: '複数ブランチの結果をマージする方法を Git に設定しない',
      },
    },
  },
  examples: [
    {
      command: 'hansei outcome kb-cart-pool restart worked',
      words: { en: 'It worked: its success rate rises', ja: '効果があったので成功率が上がる' },
    },
    {
      command: 'hansei outcome knowledge/cart-pool.yml restart failed',
      words: {
        en: 'An entry by its file (FILE#ID for one of several)',
        ja: 'ファイルで指定する（1 つのファイルに複数あれば ファイル#ID）',
      },
    },
  ],
  load: () => import('./outcome.ts'),
};
