import type { Timeline } from '../../generated/types.ts';
import { frontMatterEdits } from '../actions/front-matter-edits.ts';
import { lineBreakOf } from '../document/insert-key.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import type { SourceMap, SourceNode } from '../document/source.ts';
import { keyInstantWords } from '../messages/incident.ts';
import { type KeyInstant, keyInstants } from '../report/key-instants.ts';
import { lineStart } from '../text/lines.ts';
import { type Edit, insertion } from '../text/span.ts';
import { formatIso } from '../time/format-instant.ts';
import { type Instant, minute } from '../time/instant.ts';
import { isOpen } from '../time/open-value.ts';
import { contextOf, rowEdits, type TimelineDocument } from './timeline-row.ts';
import { writeTime } from './write-time.ts';

/** An incident's document in which an instant is to be marked. */
export interface MarkableDocument extends TimelineDocument {
  readonly value: Timeline;
  readonly source: SourceMap;
}

/** The key instants that an incident does not tell yet, in their order. */
export function openInstants({ value }: Pick<MarkableDocument, 'value'>): readonly KeyInstant[] {
  return keyInstants.filter((name) => isUnsaid(value[name]));
}

/**
 * The edits that write a key instant of an incident: in place of its empty or open value; else below the key instant
 * before it, in that one's manner; else into the front matter. A row of the timeline says so too.
 * @returns undefined when the document tells the instant already
 */
export function markInstantEdits(
  document: MarkableDocument,
  name: KeyInstant,
  instant: Instant,
  actor: string,
): readonly Edit[] | undefined {
  if (!isUnsaid(document.value[name])) return undefined;
  const { event } = keyInstantWords(name)[document.language];
  const row = { instant, event: { text: event }, actor: { text: actor }, action: { text: '' } };
  return [...factEdits(document, name, instant), ...rowEdits(document, [row])];
}

function isUnsaid(text: string | undefined): boolean {
  return text === undefined || text.trim() === '' || isOpen(text) || isPlaceholder(text);
}

function factEdits(document: MarkableDocument, name: KeyInstant, instant: Instant): readonly Edit[] {
  const { markdown, source } = document;
  const front = markdown.frontMatter;
  const iso = formatIso((Math.floor(instant / minute) * minute) as Instant, document.model.zone);
  const own = source.node(`/${name}`);
  if (own !== undefined && !isWithinFrontMatter(document, own)) return [replaceValue(document, own, instant)];
  const neighbour = keyInstants
    .slice(0, keyInstants.indexOf(name))
    .reverse()
    .map((other) => ({ other, node: source.node(`/${other}`) }))
    .find(({ other, node }) => node?.key !== undefined && document.model.facts[other] !== undefined);
  const isInFront = front?.document.source.node(`/${name}`) !== undefined;
  if (neighbour?.node === undefined || isInFront || isWithinFrontMatter(document, neighbour.node))
    return frontMatterEdits(markdown, { [name]: iso });
  return [lineBelow(document, neighbour.node, name, neighbour.other, instant)];
}

function isWithinFrontMatter({ markdown: { frontMatter } }: MarkableDocument, { value }: SourceNode): boolean {
  return frontMatter !== undefined && value.start >= frontMatter.span.start && value.end <= frontMatter.span.end;
}

function replaceValue(document: MarkableDocument, { value }: SourceNode, instant: Instant): Edit {
  const { text } = document.markdown;
  const isGlued = value.start > 0 && /[:：*]/.test(text[value.start - 1] as string);
  return { span: value, text: `${isGlued ? ' ' : ''}${dated(document, instant)}` };
}

/** The line of another fact once more, with this one's label and time. */
function lineBelow(
  document: MarkableDocument,
  { key, value }: SourceNode,
  name: KeyInstant,
  other: KeyInstant,
  instant: Instant,
): Edit {
  const { text } = document.markdown;
  const label = key as NonNullable<typeof key>;
  const from = lineStart(text, label.start);
  const breaks = [text.indexOf('\n', value.end), text.indexOf('\r', value.end)].filter((at) => at >= 0);
  const end = Math.min(text.length, ...breaks);
  const words = keyInstantWords(name)[document.language].label;
  const isTable = text.slice(from, label.start).includes('|');
  const line =
    text.slice(from, label.start) +
    words +
    text.slice(label.end, value.start) +
    dated(document, instant, other) +
    (isTable ? text.slice(value.end, end) : '');
  return insertion(end, `${lineBreakOf(text)}${line}`);
}

/** The instant with its date, in the manner of another fact. */
function dated(document: MarkableDocument, instant: Instant, like: KeyInstant = 'started'): string {
  const fact = document.model.facts[like] ?? document.model.facts.started;
  const model =
    fact?.instant === undefined || fact.zone === undefined
      ? undefined
      : { text: fact.text, instant: fact.instant, zone: fact.zone };
  return writeTime(instant, model, undefined, contextOf(document));
}
