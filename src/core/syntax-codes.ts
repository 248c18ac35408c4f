import type { CodeDescription } from './codes.ts';

const schemaReason = {
  en: 'The schema says what a document of this kind holds; other rules, figures and search rely on it.',
  ja: 'スキーマはその種類の文書の内容を定めています。他のルール、計算、検索がこれに依存します。',
};
const yamlReason = {
  en: 'What cannot be read is not checked, not computed from and not found.',
  ja: '読み取れない部分は、検査も計算も検索もできません。',
};
const markdownReason = {
  en: 'Renderers drop such text silently, and a table that is none is not checked.',
  ja: '表示時に黙って失われたり、表として検査されなかったりします。',
};

/** The codes of readers and schemas: what is found before a rule runs. */
export const syntaxCodes: readonly CodeDescription[] = [
  schema('required', 'A key is missing', '必要なキーがない'),
  schema('unknown-key', 'A key that does not belong here', 'ここでは使えないキー'),
  schema('type', 'A value of the wrong type', '値の型が違う'),
  schema('range', 'A number outside its range', '数値が範囲外'),
  schema('length', 'Too few or too many characters, items or keys', '文字数・項目数・キー数が合わない'),
  schema('format', 'A value in another form than needed', '値の形式が違う'),
];

function schema(name: string, en: string, ja: string): CodeDescription {
  return { code: `schema/${name}`, severity: 'error', summary: { en, ja }, why: schemaReason };
}

export const reasons = { yamlReason, markdownReason };
