import type { Schema } from '../../../generated/schema.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../../document/source.ts';
import { isMap, type Pointer, pointerTo, segmentsOf, type Value } from '../../document/value.ts';
import { schemaAt } from '../../schema/describe.ts';
import { nearestWord } from '../../text/nearest.ts';

/** Keys of an entry itself. */
const ownKeys = ['id', 'title', 'symptom', 'context', 'causes', 'solutions', 'related', 'reviewed', 'owner', 'notes'];

/** Keys that every kind has in its front matter, and where an entry keeps them. */
const commonKeys: Readonly<Record<string, Pointer>> = {
  category: '/symptom/category',
  subcategory: '/symptom/subcategory',
  severity: '/symptom/severity',
  frequency: '/symptom/frequency',
  keywords: '/symptom/keywords',
  tags: '/symptom/keywords',
  signals: '/symptom/signals',
  alerts: '/symptom/signals',
  services: '/context/services',
  environments: '/context/environments',
};

/** What the schema of an entry says of the keys that its front matter may hold. */
export function keysOfEntry(schema: Schema): Readonly<Record<string, Schema>> {
  const places = [...ownKeys.map((key) => [key, `/${key}`] as const), ...Object.entries(commonKeys)];
  return Object.fromEntries(
    places.flatMap(([key, at]) => {
      const member = schemaAt(schema, `/knowledge_entry${at}`);
      return member === undefined ? [] : [[key, member]];
    }),
  );
}

/** A value of the front matter with the place that it has in an entry. */
interface MovedValue {
  readonly at: Pointer;
  readonly value: Value;
  readonly node: SourceNode;
}

interface EntryFrontMatter {
  /** What stands under the entry's own names, and what seems to be one of them misspelt. */
  readonly base: SourceDocument;
  readonly moved: readonly MovedValue[];
}

/** Sorts the front matter of an entry. Keys that mean nothing to an entry are other tools' business. */
export function sortFrontMatter(document: SourceDocument): EntryFrontMatter {
  const value: Record<string, Value> = Object.create(null);
  const children = new Map<string, SourceNode>();
  const moved: MovedValue[] = [];
  for (const [key, entry] of isMap(document.value) ? Object.entries(document.value) : []) {
    const node = document.source.node(pointerTo('', key));
    if (entry === undefined || node === undefined || key === 'kind') continue;
    const at = Object.hasOwn(commonKeys, key) ? commonKeys[key] : undefined;
    if (at !== undefined) moved.push({ at, value: entry, node });
    else if (ownKeys.includes(key) || key.startsWith('x-') || isSlip(key)) {
      value[key] = entry;
      children.set(key, node);
    }
  }
  const source = new SourceMap({ value: document.source.root.value, children });
  return { base: { value, source, broken: document.broken.map(movedPointer) }, moved };
}

function isSlip(key: string): boolean {
  return nearestWord(key, [...ownKeys, ...Object.keys(commonKeys)]) !== undefined && key.length > 3;
}

function movedPointer(pointer: Pointer): Pointer {
  const [key = '', ...rest] = segmentsOf(pointer);
  const at = Object.hasOwn(commonKeys, key) ? commonKeys[key] : undefined;
  return at === undefined ? pointer : rest.reduce((parent, segment) => pointerTo(parent, segment), at);
}
