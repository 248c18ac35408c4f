import { Composer, listOf, textNode } from '../../document/composer.ts';
import { labelledLines, type Section, sectionsOf } from '../../document/markdown/sections.ts';
import type { ListItem, MarkdownDocument, Piece, Table } from '../../document/markdown-document.ts';
import { numberIn } from '../../document/number.ts';
import type { SourceDocument, SourceNode } from '../../document/source.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import type { Value } from '../../document/value.ts';
import { columnOf, fieldOf, isFactsHeading, isTimelineHeading } from './labels.ts';

/** A table with a time column and an event column below a heading that names a timeline, or one that was meant to be. */
export function looksLikeTimeline(document: MarkdownDocument): boolean {
  const below = sectionsOf(document).filter(isTimelineSection);
  if (below.length === 0) return false;
  if (below.some(({ blocks }) => blocks.some((block) => (block.type === 'table' && isEventTable(block)) || (block.type === 'item' && eventOf(block) !== undefined)))) return true;
  return document.problems.some(({ code, span }) => code === 'markdown/not-a-table' && below.some((section) => encloses(section, span.start)));
}

/** The value of a timeline or postmortem: front matter, then labels and the table of events. */
export function fromMarkdown(document: MarkdownDocument, _path: string): SourceDocument {
  const whole = { start: 0, end: document.text.length };
  const composer = new Composer(whole, document.frontMatter?.document);
  const title = document.blocks.find((block) => block.type === 'heading');
  if (title?.type === 'heading') addTitle(composer, title.title);
  addFacts(composer, document);
  addEvents(composer, document);
  return composer.done();
}

function addTitle(composer: Composer, title: Piece): void {
  const id = /(?:#\s?)?((?:[A-Za-z]{2,12}-)?\d{4}-\d{1,5}(?!-\d)|[A-Z]{2,10}-\d+)/.exec(title.text);
  if (id !== null) {
    const start = title.span.start + id.index + id[0].length - (id[1] as string).length;
    composer.add('/id', id[1] as string, { value: { start, end: start + (id[1] as string).length } });
  }
  if (title.text !== '') composer.add('/title', title.text, textNode(title));
}

function addFacts(composer: Composer, document: MarkdownDocument): void {
  for (const { label, value, section } of labelledLines(document)) {
    const pointer = fieldOf(label.text);
    if (pointer === undefined || isTimelineSection(section) || composer.has(pointer)) continue;
    const certain = section.heading === undefined || section.heading.level === 1 || isFactsHeading(section.heading.title.text);
    const read = factOf(pointer, value, certain);
    if (read !== undefined) composer.add(pointer, read, textNode(value, label));
  }
}

function factOf(pointer: string, value: Piece, certain: boolean): Value | undefined {
  if (pointer.startsWith('/impact/')) return numberIn(value.text);
  if (pointer === '/services') return value.text.split(/[,、，/]\s*/).map((name) => name.trim()).filter((name) => name !== '');
  if (pointer === '/duration' || pointer === '/severity' || pointer === '/timezone') return certain && value.text !== '' ? value.text : undefined;
  return certain || parseTimestamp(value.text).kind === 'timestamp' ? value.text : undefined;
}

function addEvents(composer: Composer, document: MarkdownDocument): void {
  const sections = sectionsOf(document).filter(isTimelineSection);
  for (const { blocks } of sections) {
    const tables = blocks.filter((block): block is Table => block.type === 'table' && isEventTable(block));
    const items = blocks.filter((block): block is ListItem => block.type === 'item').flatMap((item) => eventOf(item) ?? []);
    const events = tables.length > 0 ? tables.flatMap(eventsOfTable) : items;
    const [first, last] = [events[0], events.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [value, children] = listOf(events);
    composer.add('/events', value, { value: { start: first.span.start, end: last.span.end }, children });
    return;
  }
}

type EventItem = Parameters<typeof listOf>[0][number];

function eventsOfTable({ header, rows }: Table): readonly EventItem[] {
  const names = header.cells.map(({ text }) => columnOf(text));
  return rows.map(({ cells, span }) => {
    const members: Record<string, readonly [Value, SourceNode]> = {};
    for (const [index, cell] of cells.entries()) {
      const name = names[index];
      if (name !== undefined && members[name] === undefined) members[name] = [cell.text, textNode(cell)];
    }
    return { span, members };
  });
}

/** `- 14:30 something happened` and `* 14:51: something`. */
function eventOf({ content, span, depth }: ListItem): EventItem | undefined {
  const match = /^[*_`]*((?:\d{4}[-/]\d{1,2}[-/]\d{1,2}[T ]\s?)?(?:~|約)?\d{1,2}[:：]\d{2}(?::\d{2})?(?:\s?(?:[AaPp][Mm]|UTC|JST|[A-Z]{3,4}))?)[*_`]*(?:\s*[-–—:：|]+\s*|\s+)(.+)$/s.exec(content.text);
  if (match === null || depth > 0) return undefined;
  const [whole, at, event] = match as unknown as [string, string, string];
  const start = content.span.start + whole.indexOf(at);
  const eventStart = content.span.start + whole.length - event.length;
  return {
    span,
    members: {
      at: [at, { value: { start, end: start + at.length } }],
      event: [event, { value: { start: eventStart, end: eventStart + event.length } }],
    },
  };
}

function isEventTable({ header }: Table): boolean {
  const names = header.cells.map(({ text }) => columnOf(text));
  return names.includes('at') && (names.includes('event') || names.includes('action'));
}

function isTimelineSection({ heading, above }: Section): boolean {
  return heading !== undefined && (isTimelineHeading(heading.title.text) || above.some(({ level, title }) => level > 1 && isTimelineHeading(title.text)));
}

function encloses({ heading, blocks }: Section, offset: number): boolean {
  const end = blocks.at(-1)?.span.end ?? heading?.span.end ?? 0;
  return (heading?.span.start ?? 0) <= offset && offset <= end;
}
