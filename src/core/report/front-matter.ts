import type { Schema } from '../../generated/schema.ts';
import { schema as rca } from '../../generated/schemas/rca.ts';
import { schema as timeline } from '../../generated/schemas/timeline.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../document/source.ts';
import { emptyMap, isMap, segmentsOf, type Value } from '../document/value.ts';
import { nearestWord } from '../text/nearest.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { declaredKind, type ReportKind, reportOf } from './declared-kind.ts';
import { keyInstants } from './key-instants.ts';

const schemas: Readonly<Record<ReportKind, Schema>> = { timeline, rca };
const keys: Readonly<Record<ReportKind, ReadonlySet<string>>> = {
  timeline: new Set(Object.keys(timeline.properties ?? {})),
  rca: new Set(Object.keys(rca.properties ?? {})),
};
const instants: ReadonlySet<string> = new Set(keyInstants);
/** Keys of generators of sites (Hugo, Jekyll, Docusaurus) that look like misspelt ones of ours. */
const ofOthers: ReadonlySet<string> = new Set(['author', 'categories', 'labels', 'series', 'tag']);

/**
 * The front matter as one of the two views of a report sees it. A file may be a timeline and an analysis at once: each
 * takes its own keys, and only the one that owns the file takes those that neither knows, so that they are reported once.
 * Where nothing says that the file is ours, foreign keys are left alone unless they look like a misspelt one of ours.
 */
export function frontMatterFor(
  kind: ReportKind,
  markdown: MarkdownDocument,
  owner: ReportKind,
): SourceDocument | undefined {
  const document = markdown.frontMatter?.document;
  if (document === undefined || !isMap(document.value)) return undefined;
  const declared = declaredKind(markdown) !== undefined;
  const nodes = document.source.root.children;
  const value = emptyMap();
  const children = new Map<string, SourceNode>();
  for (const key of Object.keys(document.value)) {
    const written = asWritten(key, document.value[key]);
    const member = declared ? written : fitting(written, schemas[kind].properties?.[key], instants.has(key));
    if (member === undefined || !isWanted(key, member, kind, owner, declared)) continue;
    value[key] = member;
    const node = nodes instanceof Map ? (nodes as ReadonlyMap<string, SourceNode>).get(key) : undefined;
    if (node !== undefined) children.set(key, typeof written === 'string' ? nodeOf(member, node, markdown.text) : node);
  }
  const broken = document.broken.filter(
    (pointer) => pointer === '' || Object.hasOwn(value, segmentsOf(pointer)[0] as string),
  );
  return { value, source: new SourceMap({ value: document.source.root.value, children }), broken };
}

/** A time whose value was left empty is one that is not known yet; a bare `2026` is a text that is no time. */
function asWritten(key: string, value: Value | undefined): Value | undefined {
  if (!instants.has(key)) return value;
  if (typeof value === 'number') return String(value);
  if (value !== null) return value;
  return key === 'resolved' ? '' : undefined;
}

/**
 * Other tools have keys of the same name: where nothing says that the file is ours, a value of another form is left alone
 * (`impact: high`, `id: 7`), and a text where we have a list is that list (`tags: cart, database`).
 */
function fitting(value: Value | undefined, property: Schema | undefined, isInstant: boolean): Value | undefined {
  if (value === undefined || property?.type === undefined) return value;
  const types = [property.type].flat();
  const isOfText = property.items?.type === 'string';
  if (typeof value === 'string' && !types.includes('string')) return isOfText ? listIn(value) : undefined;
  if (
    !types.includes(Array.isArray(value) ? 'array' : value === null ? 'null' : isMap(value) ? 'object' : typeof value)
  )
    return undefined;
  if (isInstant && typeof value === 'string' && value !== '' && parseTimestamp(value).kind === 'unreadable')
    return /^\W{0,3}\d/.test(value) ? value : undefined;
  if (isMap(value))
    return Object.keys(value).some((key) => property.properties?.[key] !== undefined) ? value : undefined;
  const isFit = (item: Value) => (isOfText ? typeof item === 'string' : isMap(item));
  return Array.isArray(value) && !value.every(isFit) ? undefined : value;
}

/** The places of what was made a list. */
function nodeOf(member: Value, node: SourceNode, text: string): SourceNode {
  if (!Array.isArray(member)) return node;
  let start = node.value.start;
  const children = member.flatMap((item) => {
    const at = typeof item === 'string' ? text.indexOf(item, start) : -1;
    if (typeof item !== 'string' || at < 0 || at >= node.value.end) return [];
    start = at + item.length;
    return [{ value: { start: at, end: start } }];
  });
  return children.length === member.length ? { ...node, children } : node;
}

function listIn(text: string): readonly string[] {
  return text
    .split(/[,、]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isWanted(key: string, value: Value, kind: ReportKind, owner: ReportKind, declared: boolean): boolean {
  if (key === 'kind' && kind === 'timeline' && reportOf(value) === 'rca') return false;
  if (key.startsWith('x-')) return kind === owner;
  if (keys[kind].has(key)) return true;
  if (kind !== owner || keys.timeline.has(key) || keys.rca.has(key)) return false;
  return declared || (!ofOthers.has(key) && nearestWord(key, [...keys[kind]]) !== undefined);
}
