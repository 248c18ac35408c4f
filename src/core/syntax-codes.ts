import type { CodeDescription } from './codes.ts';
import type { Severity } from './problem.ts';
import type { Words } from './text/words.ts';

const reasons = {
  schema: {
    en: 'The schema says what a document of this kind contains; other rules, figures and search rely on it.',
    ja: 'スキーマはその種類の文書の内容を定めています。他のルール、計算、検索がこれに依存します。',
  },
  yaml: {
    en: 'A part that is not read as intended is left out of checks, figures and search.',
    ja: '意図どおりに読み取れない部分は、検査も計算も検索もできません。',
  },
  markdown: {
    en: 'Text like this is not shown, or not read as what it is meant to be: nothing in it is checked or computed, and nobody notices.',
    ja: '表示されないか、意図したものとして読み取られません。検査も計算もされず、誰も気付きません。',
  },
  document: {
    en: 'The file is left out of checks, figures and search.',
    ja: 'このファイルは検査・計算・検索の対象になりません。',
  },
  internal: {
    en: 'This is a bug in Hansei, not a mistake of yours; the other rules ran.',
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
  describe('schema', 'format', 'error', 'A value in the wrong format', '値の形式が違う'),
  describe('yaml', 'syntax', 'error', 'Invalid YAML', '読み取れない YAML'),
  describe('yaml', 'duplicate-key', 'error', 'A duplicate key', '重複したキー'),
  describe('yaml', 'unknown-alias', 'error', 'An undefined alias', '定義のないエイリアス'),
  describe('yaml', 'alias-cycle', 'error', 'An alias inside the value it refers to', '自分自身を含むエイリアス'),
  describe('yaml', 'alias-budget', 'error', 'Aliases that expand to a huge document', '膨大に展開されるエイリアス'),
  describe('yaml', 'complex-key', 'error', 'A key that is not plain text', '単純な文字列でないキー'),
  describe('yaml', 'too-deep', 'error', 'Nesting that is too deep', '深すぎる入れ子'),
  describe('yaml', 'control-character', 'error', 'A control character', '制御文字'),
  describe(
    'yaml',
    'wide-character',
    'error',
    'A full-width or no-break character where YAML needs an ASCII one',
    '半角が必要な箇所の全角文字・特殊な空白',
  ),
  describe('yaml', 'tab-indent', 'error', 'A tab used for indentation', 'タブによるインデント'),
  describe('yaml', 'unclosed-quote', 'error', 'A quote that is never closed', '閉じられていない引用符'),
  describe('yaml', 'unclosed-bracket', 'error', 'A bracket that is never closed', '閉じられていない括弧'),
  describe('yaml', 'unknown-tag', 'error', 'An unknown tag', '不明なタグ'),
  describe(
    'yaml',
    'reserved-indicator',
    'error',
    'Text that begins with a character reserved by YAML',
    '予約された文字で始まる文字列',
  ),
  describe('yaml', 'version-1-1', 'warning', 'A document that declares YAML 1.1', 'YAML 1.1 の宣言'),
  describe(
    'yaml',
    'lost-comment',
    'warning',
    'Part of a command that YAML reads as a comment',
    'コメント扱いになるコマンドの一部',
  ),
  describe(
    'yaml',
    'anchor-in-command',
    'warning',
    'Part of a command that YAML reads as an anchor',
    'アンカー扱いになるコマンドの一部',
  ),
  describe(
    'markdown',
    'not-a-table',
    'warning',
    'Lines that look like a table but are not one',
    '表に見えるが表でない行',
  ),
  describe(
    'markdown',
    'extra-cell',
    'warning',
    'Cells beyond the last column, which are not shown',
    '見出しより多く、表示されないセル',
  ),
  describe(
    'markdown',
    'pipe-in-code',
    'warning',
    'A pipe in code that splits a cell',
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
    'A line that looks like a heading but is not one',
    '見出しに見えるが見出しでない行',
  ),
  describe(
    'markdown',
    'not-an-item',
    'warning',
    'A list item without a space after its mark',
    '記号の後に空白がなく、項目にならない行',
  ),
  describe('markdown', 'table-cut', 'error', 'A table that is too large and cut off', '大きすぎて途中で終わる表'),
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
    summary: { en: 'A comment that silences an unknown rule', ja: '存在しないルールを無視するコメント' },
    why: {
      en: 'The problem is still reported, although whoever wrote the comment believes it is silenced.',
      ja: '書いた人は無視されると思っていますが、問題は報告され続けます。',
    },
  },
  describe('internal', 'rule-failed', 'error', 'A rule that crashed', '内部エラーで停止したルール'),
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
