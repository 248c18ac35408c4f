import type { Command } from '../command.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: '[QUERIES.jsonl]',
  words: {
    en: 'Measure how well search finds what your team expects',
    ja: '検索の品質をチームの期待と照らして測る',
  },
  options: {},
  examples: [
    {
      command: 'hansei evaluate',
      words: {
        en: 'The file in hansei.yml (knowledge.queries), or else queries.jsonl at the root',
        ja: 'hansei.yml の knowledge.queries のファイル（既定: ルートの queries.jsonl）',
      },
    },
    {
      command: 'hansei evaluate knowledge/queries.jsonl',
      words: {
        en: 'One JSON object per line: {"query": …, "relevant": [ids]}',
        ja: '1 行に 1 つの JSON: {"query": …, "relevant": [id]}',
      },
    },
  ],
  load: () => import('./evaluate.ts'),
};
