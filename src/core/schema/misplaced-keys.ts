import type { Schema } from '../../generated/schema.ts';
import type { SchemaError } from '../../generated/validators/validate.ts';
import { isJsonText } from '../document/json-text.ts';
import type { SourceDocument } from '../document/source.ts';
import { isMap, type Pointer, parentOf, pointerTo, valueAt } from '../document/value.ts';
import { type Edit, insertion, type Span } from '../text/span.ts';
import { schemaAt } from './describe.ts';

/** Keys that stand one behind the other, and are indented as those of another map, which knows them and has none of them. */
export interface MisplacedKeys {
  /** Where they stand, in written order. */
  readonly members: readonly Pointer[];
  /** The map that they belong to. */
  readonly owner: Pointer;
  readonly isTooDeep: boolean;
  /** By how many columns they move to the right; to the left when negative. Undefined where others would move with them. */
  readonly by: number | undefined;
}

interface Context {
  readonly text: string;
  readonly document: SourceDocument;
  readonly schema: Schema;
}

/** Keys that their own map does not know, by the first of each run: only the map around it, or the one before them does. */
export function misplacedKeys(errors: readonly SchemaError[], context: Context): readonly MisplacedKeys[] {
  if (isJsonText(context.text)) return [];
  const unknown = new Map<Pointer, Set<string>>();
  for (const { keyword, instancePath: at, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const names = unknown.get(at) ?? new Set();
    unknown.set(at, names.add(String(params['additionalProperty'])));
  }
  return [...unknown].flatMap(([at, names]) => misplacedIn(at, names, context));
}

function misplacedIn(at: Pointer, names: ReadonlySet<string>, context: Context): readonly MisplacedKeys[] {
  const keys = context.document.source.keys(at);
  const found: MisplacedKeys[] = [];
  for (let first = 0; first < keys.length; first++) {
    if (!names.has(keys[first] as string)) continue;
    const owner = ownerOf(at, keys, first, context);
    if (owner === undefined) continue;
    let end = first + 1;
    while (end < keys.length && names.has(keys[end] as string) && isFree(owner, keys[end] as string, context)) end++;
    const members = keys.slice(first, end).map((key) => pointerTo(at, key));
    const isTooDeep = at.startsWith(`${owner}/`) || owner === '';
    // What follows would be of another map when those before it leave it.
    const isMovable = !isTooDeep || end === keys.length;
    found.push({ members, owner, isTooDeep, by: isMovable ? columnsTo(owner, members, context) : undefined });
    first = end - 1;
  }
  return found;
}

/** The map that a key belongs to: the one that ends just before it, or the one around its own. */
function ownerOf(at: Pointer, keys: readonly string[], index: number, context: Context): Pointer | undefined {
  const key = keys[index] as string;
  const before = index === 0 ? undefined : lastMapIn(pointerTo(at, keys[index - 1] as string), context);
  if (before !== undefined && isFree(before, key, context)) return before;
  const around = at === '' ? undefined : mapAround(at, context);
  return around !== undefined && isFree(around, key, context) ? around : undefined;
}

function lastMapIn(at: Pointer, { document }: Context): Pointer | undefined {
  const value = valueAt(document.value, at);
  if (Array.isArray(value) && value.length > 0) {
    const last = pointerTo(at, String(value.length - 1));
    return isMap(valueAt(document.value, last)) ? last : undefined;
  }
  return isMap(value) ? at : undefined;
}

/** The map that a map, or the list of which it is the last item, is a member of. */
function mapAround(at: Pointer, { document }: Context): Pointer | undefined {
  const above = parentOf(at);
  const value = valueAt(document.value, above);
  if (isMap(value)) return above;
  return Array.isArray(value) && at === `${above}/${value.length - 1}` ? parentOf(above) : undefined;
}

/** Whether a map knows a key, and does not have it. */
function isFree(owner: Pointer, key: string, { schema, document }: Context): boolean {
  const value = valueAt(document.value, owner);
  const known = schemaAt(schema, owner)?.properties ?? {};
  return isMap(value) && !Object.hasOwn(value, key) && Object.hasOwn(known, key);
}

/** How far members are from the column of the keys of a map; undefined where it, or they, stand on a line with others. */
function columnsTo(owner: Pointer, members: readonly Pointer[], context: Context): number | undefined {
  const { source } = context.document;
  const [first] = source.keys(owner);
  const [there, here] = [first === undefined ? undefined : pointerTo(owner, first), members[0]].map((pointer) =>
    pointer === undefined ? undefined : columnOf(source.find(pointer, 'key'), context),
  );
  return there === undefined || here === undefined ? undefined : there - here;
}

/** The column of a key with nothing but blanks and dashes before it. */
function columnOf(key: Span | undefined, { text }: Context): number | undefined {
  if (key === undefined) return undefined;
  const start = Math.max(text.lastIndexOf('\n', key.start - 1), text.lastIndexOf('\r', key.start - 1)) + 1;
  return /^[ -]*$/.test(text.slice(start, key.start)) ? key.start - start : undefined;
}

const mostMoved = 2000;

/**
 * The edits that move the lines of a member by so many columns; none where that cannot be done by blanks alone.
 * @param by to the right; to the left when negative
 */
export function moveLines(text: string, { source }: SourceDocument, member: Pointer, by: number): readonly Edit[] {
  const [key, value] = [source.find(member, 'key'), source.find(member)];
  if (key === undefined || value === undefined) return [];
  const starts = [key.start];
  for (const { index, 0: lineBreak } of text.slice(key.start, value.end).matchAll(/\r?\n *(?=[^\s])/g)) {
    if (starts.length > mostMoved) return [];
    starts.push(key.start + index + lineBreak.length);
  }
  if (by > 0) return starts.map((start) => insertion(start, ' '.repeat(by)));
  const edits = starts.map((start) => ({ span: { start: start + by, end: start }, text: '' }));
  return edits.every(({ span }) => /^ *$/.test(text.slice(Math.max(0, span.start), span.end)) && span.start >= 0)
    ? edits
    : [];
}
