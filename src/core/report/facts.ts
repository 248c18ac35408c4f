import { labelledLines, sectionsOf } from '../document/markdown/sections.ts';
import type { MarkdownDocument, Piece } from '../document/markdown-document.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import type { SourceNode } from '../document/source.ts';
import type { Pointer, Value } from '../document/value.ts';
import { contains, type Span } from '../text/span.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { amountIn, type WrittenAmount } from './amount.ts';
import { fieldOf, isDayLabel } from './fact-labels.ts';
import { isFactsHeading } from './headings.ts';
import { type KeyInstant, keyInstants } from './key-instants.ts';

/** One basic fact: the field that its label fills, and its place. */
interface Fact {
  readonly pointer: Pointer;
  readonly value: Value;
  readonly node: SourceNode;
}

const instants: ReadonlySet<string> = new Set(keyInstants.map((name) => `/${name}`));
const severities: ReadonlyMap<string, string> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['major', 'high'],
  ['minor', 'low'],
  ['moderate', 'medium'],
  ['緊急', 'critical'],
  ['致命的', 'critical'],
  ['重大', 'critical'],
  ['高', 'high'],
  ['中', 'medium'],
  ['低', 'low'],
  ['軽微', 'low'],
]);

/** A label of a basic fact, or of the day, with what stands beside it. */
interface Telling {
  /** Undefined for the day of the incident. */
  readonly pointer: Pointer | undefined;
  readonly label: Piece;
  readonly value: Piece;
  /** Whether it stands where a label is a basic fact, and not prose. */
  readonly certain: boolean;
}

/**
 * The basic facts of a report: labels of lists, two-column tables and paragraphs, the first of a field first.
 * @param outside spans whose labels are none, such as the rows of the timeline, in the order of the text
 */
export function factsOf(document: MarkdownDocument, outside: readonly Span[]): readonly Fact[] {
  const facts = new Map<Pointer, Fact>();
  let day: Telling | undefined;
  for (const telling of tellingsIn(document, outside)) {
    const { pointer, label, value, certain } = telling;
    if (pointer === undefined) day ??= telling;
    else if (!facts.has(pointer))
      for (const fact of readFact(pointer, label, value, certain))
        if (!facts.has(fact.pointer)) facts.set(fact.pointer, fact);
  }
  return [...withDay(facts, day).values()];
}

/** A key instant as the text tells it. */
export interface ToldInstant {
  readonly name: KeyInstant;
  /** As it is written, without emphasis. */
  readonly text: string;
  readonly span: Span;
}

/**
 * Every telling of a key instant in the text of a report, also of one that stands in the front matter or was told before.
 * @param outside as for `factsOf`
 */
export function instantsTold(document: MarkdownDocument, outside: readonly Span[]): readonly ToldInstant[] {
  const told: ToldInstant[] = [];
  for (const { pointer, label, value, certain } of tellingsIn(document, outside)) {
    const name = keyInstants.find((instant) => pointer === `/${instant}`);
    const [fact] = name === undefined ? [] : readFact(`/${name}`, label, value, certain);
    if (name === undefined || typeof fact?.value !== 'string') continue;
    const start = value.span.start + Math.max(0, value.text.indexOf(fact.value));
    told.push({ name, text: fact.value, span: { start, end: start + fact.value.length } });
  }
  return told;
}

/** In the order of the text, headings with a value below them last. */
function* tellingsIn(document: MarkdownDocument, outside: readonly Span[]): Generator<Telling> {
  let next = 0;
  for (const { label, value, section } of labelledLines(document)) {
    while ((outside[next]?.end ?? Number.POSITIVE_INFINITY) < label.span.start) next++;
    const around = outside[next];
    if (around !== undefined && contains(around, label.span)) continue;
    const { heading } = section;
    const certain = heading === undefined || heading.level === 1 || isFactsHeading(heading.title.text);
    if (certain && isDayLabel(label.text)) yield { pointer: undefined, label, value, certain };
    const pointer = fieldOf(label.text);
    if (pointer !== undefined) yield { pointer, label, value, certain };
  }
  for (const { label, value } of headedValues(document)) {
    const pointer = fieldOf(label.text);
    if (pointer !== undefined && instants.has(pointer)) yield { pointer, label, value, certain: false };
  }
}

/** `### 発生日時` with the time on a line of its own below it. */
function headedValues(document: MarkdownDocument): readonly { readonly label: Piece; readonly value: Piece }[] {
  return sectionsOf(document).flatMap(({ heading, blocks: [first] }) => {
    const isLine = first?.type === 'paragraph' && !/[\r\n]/.test(first.content.text);
    return heading === undefined || !isLine ? [] : [{ label: heading.title, value: first.content }];
  });
}

function readFact(pointer: Pointer, label: Piece, value: Piece, certain: boolean): readonly Fact[] {
  const node: SourceNode = { value: value.span, key: label.span };
  const text = withoutEmphasis(value.text);
  if (instants.has(pointer)) {
    const open = pointer === '/resolved' && certain && text === '';
    return open || (text !== '' && isTime(text, certain)) ? [{ pointer, value: text, node }] : [];
  }
  if (text === '' || !certain) return [];
  if (isPlaceholder(text))
    return [
      {
        pointer,
        value: listed.has(pointer) ? [text] : text,
        node: listed.has(pointer) ? { ...node, children: [{ value: value.span }] } : node,
      },
    ];
  if (numeric.has(pointer)) return amountFacts(pointer, text, node);
  if (listed.has(pointer)) return [listFact(pointer, value, node)];
  if (pointer === '/severity') {
    const severity = severities.get(text.toLowerCase());
    return severity === undefined ? [] : [{ pointer, value: severity, node }];
  }
  if (pointer === '/id') return text.length > 200 ? [] : [{ pointer, value: text.replace(/^#\s?/, ''), node }];
  return [{ pointer, value: text, node }];
}

const numeric = new Set([
  '/impact/affected_users',
  '/impact/normal_tps',
  '/impact/revenue_per_transaction',
  '/sla/target',
]);
const listed = new Set(['/services', '/authors']);

/** `Detection: the monitoring paged on call` is prose; `Detected: 2026-13-45 14:30` is a time that is wrong. */
function isTime(text: string, certain: boolean): boolean {
  const { kind } = parseTimestamp(text);
  if (kind === 'timestamp') return true;
  if (kind === 'open' || kind === 'placeholder') return certain;
  return certain && /^\W{0,3}(?:\d{1,4}[-/.年]\d|\d{1,2}[:：時]\d)/.test(text) && text.length <= 60;
}

function amountFacts(pointer: Pointer, text: string, node: SourceNode): readonly Fact[] {
  const amount = amountIn(text);
  if (amount === undefined || !isMeant(pointer, amount)) return [];
  const fact = { pointer, value: pointer === '/impact/normal_tps' ? perSecond(amount) : amount.value, node };
  if (pointer !== '/impact/revenue_per_transaction' || amount.currency === undefined) return [fact];
  return [fact, { pointer: '/impact/currency', value: amount.currency, node }];
}

/** `3,000 req/min` is 50 a second. */
function perSecond({ value, rest }: WrittenAmount): number {
  const [, unit = ''] = /^[^\d(]{0,20}?(?:\/\s?|per\s|a\s|毎)(min|m\b|分|h|時|d\b|day|日)/i.exec(rest) ?? [];
  const isByMinute = /^[m分]/i.test(unit) || /^[rt]pm\b/i.test(rest);
  const seconds = isByMinute ? 60 : /^[d日]/i.test(unit) ? 86_400 : unit === '' ? 1 : 3600;
  return Number((value / seconds).toPrecision(12));
}

/** `1秒あたり50件`, `SLA: 4時間以内`: the number is how long something takes. */
const lengthOfTime = /^\s?(?:秒|分|時|日|週|[かヶケ]月|年|(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week)s?\b|[hs]\b)/i;

/**
 * A length of time is no amount, a share of the users is no number of them, part of one is none, and what was lost in all
 * is no revenue per transaction.
 */
function isMeant(pointer: Pointer, { value, rest, isUndecided }: WrittenAmount): boolean {
  if (lengthOfTime.test(rest)) return false;
  if (pointer === '/sla/target') return true;
  if (isUndecided || /^\s?%/.test(rest)) return false;
  if (pointer === '/impact/affected_users') return Number.isInteger(value);
  return pointer !== '/impact/revenue_per_transaction' || !/\b(?:lost|loss|losses|total)\b|損失|合計|総額/i.test(rest);
}

function listFact(pointer: Pointer, { text, span }: Piece, node: SourceNode): Fact {
  const names: string[] = [];
  const children: SourceNode[] = [];
  for (const match of text.matchAll(/[^,、，;]+/g)) {
    const name = match[0].trim();
    if (name === '') continue;
    const start = span.start + match.index + match[0].indexOf(name);
    names.push(withoutEmphasis(name));
    children.push({ value: { start, end: start + name.length } });
  }
  return { pointer, value: names, node: { ...node, children } };
}

/** `Date: 2026-03-01` is the day of the start: of a start without a date, or, alone, all that is known of it. */
function withDay(
  facts: Map<Pointer, Fact>,
  day: { readonly label: Piece; readonly value: Piece } | undefined,
): Map<Pointer, Fact> {
  if (day === undefined) return facts;
  const stamp = parseTimestamp(day.value.text);
  if (stamp.kind !== 'timestamp' || stamp.date === undefined) return facts;
  const started = facts.get('/started');
  const { year, month, day: dayOfMonth } = stamp.date;
  const date = [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
  if (started === undefined) {
    const node = { value: day.value.span, key: day.label.span };
    facts.set('/started', { pointer: '/started', value: stamp.time === undefined ? date : day.value.text, node });
  } else if (typeof started.value === 'string') {
    const written = parseTimestamp(started.value);
    if (written.kind === 'timestamp' && written.date === undefined)
      facts.set('/started', { ...started, value: `${date} ${started.value}` });
  }
  return facts;
}

const marked = /^([*_`]{1,3})([^*_`]+)\1$/;

/** `**14:30**` and `` `14:30` `` say 14:30. */
export function withoutEmphasis(text: string): string {
  const match = isMark(text.charCodeAt(0)) ? marked.exec(text) : null;
  return match === null ? text : (match[2] as string).trim();
}

/** `*`, `_`, `` ` ``. */
function isMark(code: number): boolean {
  return code === 42 || code === 95 || code === 96;
}
