import type { CodeDescription } from './codes.ts';
import type { Severity } from './problem.ts';
import type { Words } from './text/words.ts';

const reasons = {
  schema: {
    en: 'The schema says what a document of this kind holds; other rules, figures and search rely on it.',
    ja: 'スキーマはその種類の文書の内容を定めています。他のルール、計算、検索がこれに依存します。',
  },
  yaml: {
    en: 'What cannot be read as it was meant is not checked, not computed from and not found.',
    ja: '意図どおりに読み取れない部分は、検査も計算も検索もできません。',
  },
  markdown: {
    en: 'Renderers drop such text without a word, and a table that is none is not checked.',
    ja: '表示時に黙って失われたり、表として検査されなかったりします。',
  },
  document: {
    en: 'The file is left out of every check, figure and search.',
    ja: 'このファイルは検査・計算・検索の対象になりません。',
  },
  internal: {
    en: 'This is a mistake of Hansei, not of yours; the other rules ran.',
    ja: 'Hansei の不具合です。他のルールは実行されています。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The codes of readers and schemas: what is found before a rule runs. */
export const syntaxCodes: readonly CodeDescription[] = [
  describe('schema', 'required', 'error', 'A key is missing', '必要なキーがない'),
  describe('schema', 'unknown-key', 'error', 'A key that does not belong here', 'ここでは使えないキー'),
  describe('schema', 'type', 'error', 'A value of the wrong type', '値の型が違う'),
  describe('schema', 'range', 'error', 'A number outside its range', '数値が範囲外'),
  describe(
    'schema',
    'length',
    'error',
    'Too few or too many characters, items or keys',
    '文字数・項目数・キー数が合わない',
  ),
  describe('schema', 'format', 'error', 'A value in another form than needed', '値の形式が違う'),
  describe('yaml', 'syntax', 'error', 'YAML that cannot be read', '読み取れない YAML'),
  describe('yaml', 'duplicate-key', 'error', 'A key that stands twice', '重複したキー'),
  describe('yaml', 'unknown-alias', 'error', 'An alias that nothing defines', '定義のないエイリアス'),
  describe('yaml', 'alias-cycle', 'error', 'An alias within what it names', '自分自身を含むエイリアス'),
  describe('yaml', 'alias-budget', 'error', 'Aliases that blow a document up', '膨大に展開されるエイリアス'),
  describe('yaml', 'complex-key', 'error', 'A key that is no single word', '単純な文字列でないキー'),
  describe('yaml', 'too-deep', 'error', 'Nesting beyond all reason', '深すぎる入れ子'),
  describe('yaml', 'control-character', 'error', 'A control character', '制御文字'),
  describe(
    'yaml',
    'wide-character',
    'error',
    'A full-width or no-break character where YAML needs an ASCII one',
    '半角が必要な箇所の全角文字・特殊な空白',
  ),
  describe('yaml', 'tab-indent', 'error', 'A tab as indentation', 'タブによるインデント'),
  describe('yaml', 'unclosed-quote', 'error', 'A quote that is never closed', '閉じられていない引用符'),
  describe('yaml', 'unclosed-bracket', 'error', 'A bracket that is never closed', '閉じられていない括弧'),
  describe('yaml', 'unknown-tag', 'error', 'A tag that is not known', '不明なタグ'),
  describe(
    'yaml',
    'reserved-indicator',
    'error',
    'Text that begins with a character that YAML keeps for itself',
    '予約された文字で始まる文字列',
  ),
  describe('yaml', 'version-1-1', 'warning', 'A document that declares YAML 1.1', 'YAML 1.1 の宣言'),
  describe(
    'yaml',
    'lost-comment',
    'warning',
    'Part of a command that YAML takes for a comment',
    'コメント扱いになるコマンドの一部',
  ),
  describe(
    'yaml',
    'anchor-in-command',
    'warning',
    'Part of a command that YAML takes for an anchor',
    'アンカー扱いになるコマンドの一部',
  ),
  describe('markdown', 'not-a-table', 'warning', 'Lines that look like a table and are none', '表に見えるが表でない行'),
  describe(
    'markdown',
    'extra-cell',
    'warning',
    'Cells beyond the header’s, which are not shown',
    '見出しより多く、表示されないセル',
  ),
  describe(
    'markdown',
    'pipe-in-code',
    'warning',
    'A pipe in code that splits the cell',
    'コード内の縦棒によるセルの分割',
  ),
  describe(
    'markdown',
    'missing-pipe',
    'warning',
    'A row without the pipes between its cells',
    'セルの間に縦棒がない行',
  ),
  describe(
    'markdown',
    'row-outside-table',
    'warning',
    'A row that is kept out of the table above it',
    '上の表から外れている行',
  ),
  describe(
    'markdown',
    'not-a-heading',
    'warning',
    'A line that looks like a heading and is none',
    '見出しに見えるが見出しでない行',
  ),
  describe(
    'markdown',
    'not-an-item',
    'warning',
    'A line beside items that lacks the space behind its mark',
    '記号の後に空白がなく、項目にならない行',
  ),
  describe('markdown', 'table-cut', 'error', 'A table that is too large and ends early', '大きすぎて途中で終わる表'),
  describe(
    'markdown',
    'unclosed-front-matter',
    'error',
    'Front matter that is never closed',
    '閉じられていないフロントマター',
  ),
  describe(
    'markdown',
    'unopened-front-matter',
    'error',
    'Front matter that does not begin with ---',
    '--- で始まっていないフロントマター',
  ),
  describe(
    'document',
    'too-large',
    'error',
    'A file that is too large to be checked',
    '大きすぎて検査できないファイル',
  ),
  describe('document', 'encoding', 'error', 'A file that is not UTF-8', 'UTF-8 でないファイル'),
  describe(
    'document',
    'unreadable',
    'error',
    'A file or folder that cannot be read, or a link out of the repository',
    '読めないファイル・フォルダー、またはリポジトリの外へのリンク',
  ),
  {
    code: 'document/unknown-suppression',
    severity: 'warning',
    summary: { en: 'A comment that silences a rule that does not exist', ja: '存在しないルールを無視するコメント' },
    why: {
      en: 'What it was meant for is reported as before, while whoever wrote it believes that it is not.',
      ja: '書いた人は無視されると思っていますが、問題は報告され続けます。',
    },
  },
  describe(
    'internal',
    'rule-failed',
    'error',
    'A rule that stopped with an error of its own',
    '内部エラーで停止したルール',
  ),
];

function describe(
  group: keyof typeof reasons,
  name: string,
  severity: Severity,
  en: string,
  ja: string,
): CodeDescription {
  return { code: `${group}/${name}`, severity, summary: { en, ja }, why: reasons[group] };
}
