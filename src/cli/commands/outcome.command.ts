import type { Command } from '../command.ts';

export const outcomeCommand: Command = {
  name: 'outcome',
  usage: 'ENTRY SOLUTION worked|partly|failed|not-applicable',
  words: { en: 'Record how a solution went: its success rate follows', ja: '対処の結果を記録する（成功率に反映）' },
  options: {},
  examples: ['hansei outcome kb-cart-pool restart worked'],
  load: () => import('./outcome.ts'),
};
