import type { Command } from '../command.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'QUERIES.jsonl',
  words: {
    en: 'Measure how well search finds what your team expects',
    ja: '検索の品質をチームの期待と照らして測る',
  },
  options: {},
  examples: ['hansei evaluate knowledge/queries.jsonl'],
  load: () => import('./evaluate.ts'),
};
