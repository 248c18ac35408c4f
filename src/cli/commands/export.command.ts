import type { Command } from '../command.ts';

/** What a document can be exported to. */
export const exportForms = ['mermaid', 'svg', 'markdown'] as const;

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE',
  words: {
    en: 'Write a runbook, or what belongs to an entry or incident, as a graph or a list',
    ja: '手順書、またはナレッジやインシデントの関連を、図や一覧として出力する',
  },
  options: {
    to: {
      type: 'string',
      choices: exportForms,
      words: { en: 'The form (default: mermaid)', ja: '出力形式（既定: mermaid）' },
    },
  },
  examples: [
    {
      command: 'hansei export runbooks/cpu_analysis.yml --to mermaid',
      words: {
        en: 'The steps and the decision tree, for a page that draws Mermaid',
        ja: '手順と分岐を Mermaid 形式で',
      },
    },
    {
      command: 'hansei export knowledge/cart-pool.yml --to svg > cart-pool.svg',
      words: { en: 'What belongs to an entry, as a picture', ja: 'ナレッジの関連を画像で' },
    },
  ],
  load: () => import('./export.ts'),
};
