import { documentForms } from '../../generated/forms.ts';
import { type Command, textFormat } from '../command.ts';

/** What a graph can be exported to. */
export const graphForms = ['mermaid', 'svg', 'markdown'] as const;
export type GraphForm = (typeof graphForms)[number];

/** What a document can be exported to. */
export const exportForms = [...graphForms, ...documentForms];

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE',
  words: {
    en: 'Write a document in another format: a graph, a list, a script, a calendar, an experiment',
    ja: '文書を別の形式（図、一覧、スクリプト、カレンダー、実験）で出力する',
  },
  options: {
    to: {
      type: 'string',
      choices: exportForms,
      words: { en: 'The format (default: mermaid)', ja: '出力形式（既定: mermaid）' },
    },
    format: textFormat,
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
      command: 'hansei export health-checks/node.yml --to bash > node.sh',
      words: {
        en: 'A health check, or a runbook that asks before each command, as a script to review',
        ja: 'ヘルスチェック、またはコマンドごとに確認する手順書を、スクリプトとして出力',
      },
    },
    {
      command: 'hansei export experiments/cart-cache.yml --to chaostoolkit > cart-cache.json',
      words: { en: 'A chaos experiment, for Chaos Toolkit', ja: 'カオス実験を Chaos Toolkit 用に出力' },
    },
    {
      command: 'hansei export maintenance/servers.yml --to ics > servers.ics',
      words: { en: 'A maintenance plan, for a calendar', ja: '予防保守の計画をカレンダーへ' },
    },
    {
      command: 'hansei export knowledge/cart-pool.yml --to svg > cart-pool.svg',
      words: { en: 'Everything related to an entry, as a picture', ja: 'ナレッジの関連を画像で' },
    },
  ],
  load: () => import('./export.ts'),
};
