import type { Schema } from '../../generated/schema.ts';
import { isMap, type Pointer, segmentsOf, type Value, type ValueMap } from '../document/value.ts';
import { schemaAt } from './describe.ts';

/**
 * The value without what the schema found broken, so that rules and models may trust its types: a member of a map is
 * left out, an item of a list becomes an empty one of the right type.
 */
export function withoutBroken(value: Value, broken: readonly Pointer[], schema: Schema | undefined): Value {
  let result = value;
  const copies = new Set<Value>();
  for (const pointer of broken) {
    const type = schema === undefined ? undefined : schemaAt(schema, pointer)?.type;
    result = replaceAt(result, segmentsOf(pointer), type, copies) ?? null;
  }
  if (schema?.type === 'object' && !isMap(result)) return Object.create(null) as ValueMap;
  return result;
}

/** An item that should be a map was something else, and the other way round. */
function emptyLike(type: Schema['type']): Value {
  const wanted = typeof type === 'string' ? type : type?.[0];
  if (wanted === 'object') return Object.create(null);
  return wanted === 'array' ? [] : '';
}

/** @param copies what was copied already, and is changed where it stands: a map may have thousands of broken members */
function replaceAt(
  value: Value,
  segments: readonly string[],
  type: Schema['type'],
  copies: Set<Value>,
): Value | undefined {
  const [key, ...rest] = segments;
  if (key === undefined) return undefined;
  if (Array.isArray(value)) {
    const index = Number(key);
    const old: Value | undefined = value[index];
    if (old === undefined) return value;
    const list = copies.has(value) ? (value as Value[]) : [...(value as readonly Value[])];
    list[index] = replaceAt(old, rest, type, copies) ?? emptyLike(type);
    copies.add(list);
    return list;
  }
  if (!isMap(value) || !Object.hasOwn(value, key)) return value;
  const map: Record<string, Value | undefined> = copies.has(value) ? value : Object.assign(Object.create(null), value);
  const next = replaceAt(value[key] as Value, rest, type, copies);
  if (next === undefined) delete map[key];
  else map[key] = next;
  copies.add(map);
  return map;
}
