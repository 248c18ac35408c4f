import type { Schema } from '../../../generated/schema.ts';
import type { Kind } from '../../kinds/kind.ts';
import { commonKeys, ownKeys } from '../../kinds/knowledge/front-matter.ts';
import { schemaAt } from '../../schema/describe.ts';

/** What the front matter of a document of some kinds may hold; a file can be a timeline and an analysis at once. */
export function frontMatterSchema(kinds: readonly Kind[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const kind of kinds) {
    for (const [name, schema] of Object.entries(membersOf(kind))) properties[name] ??= schema;
  }
  return { type: 'object', properties };
}

function membersOf(kind: Kind): Readonly<Record<string, Schema>> {
  const { schema, recognition } = kind;
  if (schema === undefined) return {};
  const own: Schema = { type: 'string', ...(recognition.frontMatter && { enum: recognition.frontMatter }) };
  switch (kind.id) {
    case 'timeline':
    case 'rca': {
      const { events: _, layers: __, actions: ___, ...rest } = schema.properties ?? {};
      return rest;
    }
    case 'runbook':
      return { kind: own, ...schemaAt(schema, '/diagnostic_procedure/metadata')?.properties };
    case 'knowledge':
      return { kind: own, ...entryMembers(schema) };
    default:
      return {};
  }
}

/** Keys of an entry itself, and those that front matter keeps elsewhere than the entry does. */
function entryMembers(schema: Schema): Readonly<Record<string, Schema>> {
  const members: Record<string, Schema> = {};
  for (const name of ownKeys) {
    const member = schemaAt(schema, `/knowledge_entry/${name}`);
    if (member !== undefined) members[name] = member;
  }
  for (const [name, pointer] of Object.entries(commonKeys)) {
    const member = schemaAt(schema, `/knowledge_entry${pointer}`);
    if (member !== undefined) members[name] = member;
  }
  return members;
}
