import { type Section, sectionsOf } from '../document/markdown/sections.ts';
import type { Heading, ListItem, MarkdownDocument, Table } from '../document/markdown-document.ts';
import type { Span } from '../text/span.ts';
import { columnOf } from './event-columns.ts';
import { type EventLine, eventLine } from './event-line.ts';
import { isTimelineHeading } from './timeline-heading.ts';

/** A section below a heading that names a timeline, with the events that it holds. */
export interface TimelineSection {
  readonly section: Section;
  readonly tables: readonly Table[];
  readonly lines: readonly (EventLine & { readonly item: ListItem })[];
}

/** The sections that hold events, in order. */
export function timelineSections(document: MarkdownDocument): readonly TimelineSection[] {
  const found: TimelineSection[] = [];
  for (const section of sectionsOf(document)) {
    const heading = timelineHeading(section);
    if (heading === undefined) continue;
    const tables = section.blocks.filter((block): block is Table => block.type === 'table' && isEventTable(block));
    const direct = heading.level > 1 || heading === section.heading;
    const lines = tables.length > 0 || !direct ? [] : section.blocks.flatMap(linesOf);
    if (tables.length > 0 || lines.length > 0) found.push({ section, tables, lines });
  }
  return found;
}

/** A table with a time column and an event column below a heading that names a timeline, or one that was meant to be; or a list of times. */
export function looksLikeTimeline(document: MarkdownDocument): boolean {
  const sections = timelineSections(document);
  if (
    sections.some(({ tables }) => tables.length > 0) ||
    sections.reduce((sum, { lines }) => sum + lines.length, 0) >= 2
  )
    return true;
  const broken = document.problems.filter(({ code }) => code === 'markdown/not-a-table').slice(0, 20);
  return broken.some(({ span }) => namesEvents(document.text, span) && isBelowTimeline(document, span));
}

/** True for a table whose header has a time and an event. */
function isEventTable({ header }: Table): boolean {
  const names = header.cells.map(({ text }) => columnOf(text));
  return (names.includes('at') || names.includes('day')) && (names.includes('event') || names.includes('action'));
}

function linesOf(block: Section['blocks'][number]): TimelineSection['lines'] {
  if (block.type !== 'item' || block.depth > 0) return [];
  const line = eventLine(block.content);
  return line === undefined ? [] : [{ ...line, item: block }];
}

function timelineHeading({ heading, above }: Section): Heading | undefined {
  if (heading !== undefined && isTimelineHeading(heading.title.text)) return heading;
  return above.findLast(({ title }) => isTimelineHeading(title.text));
}

function namesEvents(text: string, span: Span): boolean {
  const cells = text
    .slice(span.start, span.end)
    .split(/[|｜│￨\r\n]/)
    .map(columnOf);
  return (cells.includes('at') || cells.includes('day')) && (cells.includes('event') || cells.includes('action'));
}

function isBelowTimeline(document: MarkdownDocument, span: Span): boolean {
  let above: readonly Heading[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'heading') continue;
    if (block.span.start > span.start) break;
    above = [...above.filter(({ level }) => level < block.level), block];
  }
  return above.some(({ title }) => isTimelineHeading(title.text));
}
