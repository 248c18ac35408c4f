/** The parts of a document that are ranked apart, in the order in which they are stored. All are optional. */
export const fields = ['title', 'signals', 'keywords', 'symptom', 'causes', 'steps', 'code', 'body'] as const;

export type Field = (typeof fields)[number];

/** What is indexed: an identity and plain text by field. A field may be one text or a list of texts. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<Field, string | readonly string[]>>>;
}

/** More of a field than this many characters is not indexed. */
const fieldLimit = 200_000;

/** The text of a field, lists joined by line breaks; empty when absent. */
export function textOfField(document: SearchDocument, field: Field): string {
  const value = document.fields[field];
  const text = value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');
  return text.length > fieldLimit ? text.slice(0, fieldLimit) : text;
}
