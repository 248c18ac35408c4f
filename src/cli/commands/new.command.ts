import { type Command, textFormat } from '../command.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'KIND',
  words: { en: 'Write a new document from a filled template', ja: '記入例付きのテンプレートを書き出す' },
  subjects: [
    {
      name: 'postmortem',
      words: {
        en: 'An incident: facts, timeline, impact, causes, actions, lessons',
        ja: 'インシデント（基本情報、タイムライン、影響、原因、改善アクション、教訓）',
      },
    },
    { name: 'timeline', words: { en: 'The same as postmortem', ja: 'postmortem と同じ' } },
    { name: 'rca', words: { en: 'A root cause analysis', ja: '根本原因分析' } },
    { name: 'runbook', words: { en: 'A diagnostic procedure', ja: '手順書' } },
    {
      name: 'knowledge',
      words: { en: 'A knowledge entry: symptom, causes, solutions', ja: 'ナレッジ（症状、原因、対処）' },
    },
    { name: 'taxonomy', words: { en: 'Categories and vocabularies for entries', ja: '分類体系（カテゴリーと語彙）' } },
    { name: 'monitoring', words: { en: 'Metrics, and the policy for alerts', ja: '監視項目とアラートの方針' } },
    {
      name: 'health-check',
      words: { en: 'Checks with commands and limits', ja: 'ヘルスチェック（コマンドとしきい値）' },
    },
    { name: 'maintenance', words: { en: 'A plan of recurring tasks', ja: '予防保守の計画' } },
    { name: 'experiment', words: { en: 'A chaos experiment or game day', ja: 'カオス実験、ゲームデー' } },
    { name: 'learning', words: { en: 'Courses and skills', ja: '学習パスとスキル' } },
  ],
  options: {
    from: {
      type: 'string',
      value: 'INCIDENT',
      completes: 'files',
      words: {
        en: 'With knowledge: fill the entry from this incident (id or path)',
        ja: 'knowledge と併用: このインシデント（ID またはパス）の内容から作成する',
      },
    },
    out: {
      type: 'string',
      value: 'FILE',
      completes: 'files',
      words: {
        en: 'Write to this file, never over an existing one; .md makes it Markdown, .json JSON (default: standard output)',
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
  load: () => import('./new.ts'),
};
