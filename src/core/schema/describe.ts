import type { Schema } from '../../generated/schema.ts';
import { type Pointer, segmentsOf } from '../document/value.ts';
import type { Words } from '../text/words.ts';

/** The part of a schema that rules the value at a pointer, or undefined where the schema says nothing. */
export function schemaAt(schema: Schema, pointer: Pointer): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const segment of segmentsOf(pointer)) {
    if (current === undefined) return undefined;
    current = memberSchema(current, segment);
  }
  return current;
}

/** The schema of one member: a named property, else what is said of all the others, or of the items of a list. */
export function memberSchema(schema: Schema, key: string): Schema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  if (schema.items !== undefined && /^\d+$/.test(key)) return schema.items;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** Title and description in both languages; English stands in where the schema has no Japanese. */
export function wordsOf(schema: Schema | undefined): { readonly title: Words; readonly description: Words } {
  const title = schema?.title ?? '';
  const description = schema?.description ?? '';
  return {
    title: { en: title, ja: schema?.ja?.title ?? title },
    description: { en: description, ja: schema?.ja?.description ?? description },
  };
}

/** What a new value looks like: the default, else the first example, else an empty one of the right type. */
export function sampleOf(schema: Schema | undefined): unknown {
  if (schema?.default !== undefined) return schema.default;
  if (schema?.examples?.[0] !== undefined) return schema.examples[0];
  if (schema?.enum?.[0] !== undefined) return schema.enum[0];
  const type = typeof schema?.type === 'string' ? schema.type : schema?.type?.[0];
  return { string: '', number: 0, integer: 0, boolean: false, array: [], object: {} }[type ?? 'string'];
}

/** What a schema says of the keys at its root, but for some of them. */
export function allKeysBut({ properties = {} }: Schema, left: readonly string[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !left.includes(name)));
}
