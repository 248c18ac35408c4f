import type { Schema } from '../../../generated/schema.ts';
import type { Kind } from '../../kinds/kind.ts';

/** What the front matter of a document of some kinds may hold; a file can be a timeline and an analysis at once. */
export function frontMatterSchema(kinds: readonly Kind[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const { recognition, frontMatterKeys } of kinds) {
    if (frontMatterKeys === undefined) continue;
    const kind: Schema = { type: 'string', ...(recognition.frontMatter && { enum: recognition.frontMatter }) };
    for (const [name, schema] of Object.entries({ kind, ...frontMatterKeys() })) properties[name] ??= schema;
  }
  return { type: 'object', properties };
}
