import type { CheckedDocument } from '../../check.ts';
import type { SourceNode } from '../../document/source.ts';
import { isMap, type Pointer, pointerTo, type Value, valueAt } from '../../document/value.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import * as say from '../../messages/in-file.ts';
import { keyInstantWords } from '../../messages/incident.ts';
import { keyInstants } from '../../report/key-instants.ts';
import type { Subject } from '../../rule.ts';
import type { Span } from '../../text/span.ts';
import type { Language } from '../../text/words.ts';
import { elapsedText } from './elapsed.ts';
import { childrenOf, pairOf } from './written-nodes.ts';

/** An entry of the outline. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly type: 'group' | 'field' | 'item' | 'event' | 'instant';
  readonly span: Span;
  /** Within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const deepest = 6;
const longestName = 100;

/**
 * The outline of a file. YAML: keys with their values, items by their titles. Markdown: key instants, rows, factors and
 * actions; headings are what the editor's own outline of Markdown shows.
 */
export function outlineOf(documents: readonly CheckedDocument[], language: Language): readonly OutlineEntry[] {
  return documents.flatMap(({ kind, subject }) => {
    if (subject.markdown === undefined) return entriesOf(subject.text, subject.source.root, subject.value as Value, 0);
    if (kind.id === 'timeline') return incidentOutline(subject as Subject<unknown, TimelineModel>, language);
    return kind.id === 'rca' ? analysisOutline(subject, language) : [];
  });
}

/** Goes down value and source side by side: to look every value up from the root costs several times as much. */
function entriesOf(text: string, node: SourceNode, parent: Value | undefined, depth: number): readonly OutlineEntry[] {
  if (depth >= deepest) return [];
  const entries: OutlineEntry[] = [];
  for (const [key, child] of childrenOf(node)) {
    const value = memberOf(parent, key);
    const isItem = typeof key === 'number';
    if (isItem && !isMap(value)) continue;
    const title = titleOf(value);
    const selection = child.key ?? firstOf(child.value, text);
    const span = { start: selection.start, end: Math.max(selection.end, child.value.end) };
    // A number alone says nothing where details are not shown: in Go to Symbol, among the breadcrumbs.
    const isNumbered = title !== undefined && /^\d{1,4}$/.test(String(key));
    const name = isItem ? (title ?? String(key + 1)) : isNumbered ? `${key}. ${title}` : String(key);
    const detail = isItem || isNumbered ? '' : isMap(value) ? (title ?? '') : plain(value);
    const children = entriesOf(text, child, value, depth + 1);
    entries.push({
      name: shown(name),
      detail: cut(detail),
      type: isItem ? 'item' : children.length > 0 ? 'group' : 'field',
      span,
      selection,
      children,
    });
  }
  return entries;
}

function memberOf(value: Value | undefined, key: string | number): Value | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const titles = ['title', 'name', 'id', 'description', 'text', 'condition', 'event'] as const;

/** What an item is called by whoever wrote it. */
function titleOf(value: Value | undefined): string | undefined {
  if (!isMap(value)) return undefined;
  for (const name of titles) {
    const text = value[name];
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

function plain(value: Value | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function incidentOutline(subject: Subject<unknown, TimelineModel>, language: Language): readonly OutlineEntry[] {
  const { model, source, value } = subject;
  const start = model.facts.started?.instant;
  const instants = keyInstants.flatMap((name) => {
    const fact = model.facts[name];
    const node = fact === undefined ? undefined : source.node(fact.at);
    if (fact === undefined || node === undefined) return [];
    const { label } = keyInstantWords(name)[language];
    return [leaf(label, fact.text, 'instant', pairOf(node), node.key ?? node.value)];
  });
  const rows = model.events.flatMap(({ instant, text }, index) => {
    const span = source.find(`/events/${index}`);
    const event = plain(valueAt(value as Value, `/events/${index}/event`));
    if (span === undefined) return [];
    const elapsed = instant === undefined || start === undefined ? '' : ` ${elapsedText(instant - start)}`;
    return [leaf(`${text} ${event}`.trim(), elapsed.trim(), 'event', span, span)];
  });
  return [...group(say.keyFacts()[language], instants), ...group(say.timelineRows()[language], rows)];
}

function analysisOutline(subject: Subject, language: Language): readonly OutlineEntry[] {
  const layers = [...childrenOf(subject.source.node('/layers') ?? { value: subject.source.root.value })];
  const factors = layers.flatMap(([layer]) => listed(subject, `/layers/${layer}`));
  return [
    ...group(say.factors()[language], factors),
    ...group(say.actionItems()[language], listed(subject, '/actions')),
  ];
}

function listed(subject: Subject, at: Pointer): readonly OutlineEntry[] {
  const node = subject.source.node(at);
  return [...(node === undefined ? [] : childrenOf(node))].map(([key, { value: span }]) => {
    const value = valueAt(subject.value as Value, pointerTo(at, key));
    const owner = isMap(value) ? plain(value['owner']) : '';
    return leaf(titleOf(isMap(value) ? { ...value, id: undefined } : value) ?? plain(value), owner, 'item', span, span);
  });
}

function leaf(name: string, detail: string, type: OutlineEntry['type'], span: Span, selection: Span): OutlineEntry {
  return { name: shown(name), detail: cut(detail), type, span, selection, children: [] };
}

function group(name: string, children: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const [first] = children;
  if (first === undefined) return [];
  const span = children.reduce(
    (all, child) => ({ start: Math.min(all.start, child.span.start), end: Math.max(all.end, child.span.end) }),
    first.span,
  );
  return [
    {
      name,
      detail: '',
      type: 'group',
      span,
      selection: first.selection.start === span.start ? first.selection : { start: span.start, end: span.start },
      children,
    },
  ];
}

/** The first line of a span. */
function firstOf({ start, end }: Span, text: string): Span {
  const cutAt = text.slice(start, end).search(/[\r\n]/);
  return { start, end: cutAt < 0 ? end : start + cutAt };
}

/** Never empty, as with a key of which only the quotes are typed: the editor takes no outline with a nameless entry. */
function shown(name: string): string {
  return cut(name) || '…';
}

function cut(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1)}…`;
}
