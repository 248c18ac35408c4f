import { linesOf, type Section, sectionsOf } from '../document/markdown/sections.ts';
import type { Block, Heading, MarkdownDocument, Piece, Table } from '../document/markdown-document.ts';
import type { Span } from '../text/span.ts';
import { declaredKind } from './declared-kind.ts';
import { type EventLine, eventLine, eventTitle } from './event-line.ts';
import { hasClockTimes, isEventTable } from './event-table.ts';
import { isTimelineHeading } from './timeline-heading.ts';
import { dayAlone, writtenDay } from './written-day.ts';

/** A section below a heading that names a timeline, with the events that it holds. */
export interface TimelineSection {
  readonly section: Section;
  /** The day that the heading of the rows gives them, as it is written. */
  readonly day: string | undefined;
  readonly tables: readonly Table[];
  readonly lines: readonly TimelineLine[];
}

/** An event that is no row of a table: an item of a list, a line of a paragraph, or a heading with what stands below it. */
export interface TimelineLine extends EventLine {
  readonly form: 'item' | 'line' | 'heading';
  readonly span: Span;
  /** The day above it, as it is written. */
  readonly day: string | undefined;
}

/**
 * The sections that hold events, in order. A page that says that it is a timeline, and has no heading that names one, holds
 * them in tables anywhere.
 */
export function timelineSections(document: MarkdownDocument): readonly TimelineSection[] {
  const found: TimelineSection[] = [];
  const sections = sectionsOf(document);
  for (const section of sections) {
    const heading = timelineHeading(section);
    if (heading === undefined) continue;
    const day = dayOf(section, heading);
    const tables = section.blocks.filter((block): block is Table => block.type === 'table' && isEventTable(block));
    const direct = heading.level > 1 || heading === section.heading;
    const lines = tables.length > 0 || !direct ? [] : linesIn(section, heading, day);
    if (tables.length > 0 || lines.length > 0) found.push({ section, day, tables, lines });
  }
  if (found.length === 0 && isTimelineWithoutHeading(document, sections)) return sections.flatMap(unnamedSection);
  return found;
}

/** Where the events stand, in the order of the text. */
export function eventSpans(sections: readonly TimelineSection[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { tables, lines } of sections) {
    for (const { span } of tables) spans.push(span);
    for (const { span } of lines) spans.push(span);
  }
  return spans;
}

/** @param sections of the document */
export function isTimelineWithoutHeading(document: MarkdownDocument, sections: readonly Section[]): boolean {
  if (declaredKind(document) !== 'timeline') return false;
  return !sections.some(({ heading }) => heading !== undefined && isTimelineHeading(heading.title.text));
}

function unnamedSection(section: Section): readonly TimelineSection[] {
  const tables = section.blocks.filter(
    (block): block is Table => block.type === 'table' && isEventTable(block) && hasClockTimes(block),
  );
  const title = section.heading?.title.text;
  const day = title === undefined ? undefined : (writtenDay(title) ?? dayAlone(title));
  return tables.length === 0 ? [] : [{ section, day, tables, lines: [] }];
}

/** The heading of a section, or the nearest one above it, that names a timeline. */
export function timelineHeading({ heading, above }: Section): Heading | undefined {
  if (heading !== undefined && isTimelineHeading(heading.title.text)) return heading;
  return above.findLast(({ title }) => isTimelineHeading(title.text));
}

/** The day that the headings name from the timeline's own on, the nearest first. */
function dayOf({ heading, above }: Section, timeline: Heading): string | undefined {
  for (const { title, span } of [...above, ...(heading === undefined ? [] : [heading])].reverse()) {
    if (span.start < timeline.span.start) return undefined;
    const day = writtenDay(title.text) ?? dayAlone(title.text);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The events of a section in order: its heading, then its blocks. A block that is a day and no more dates what follows. */
function linesIn({ heading, blocks }: Section, timeline: Heading, day: string | undefined): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  const own = heading === undefined || heading === timeline ? undefined : eventTitle(heading.title);
  if (heading !== undefined && own !== undefined) {
    const event = own.event ?? firstWords(blocks) ?? heading.title;
    return [{ at: own.at, event, form: 'heading', span: heading.span, day }];
  }
  let today = day;
  let depth = 0;
  for (const block of blocks) {
    if (block.type === 'item' && block.depth > depth) continue;
    if (block.type !== 'item' && block.type !== 'paragraph') continue;
    const named = dayAlone(block.content.text);
    if (block.type === 'paragraph') {
      today = named ?? today;
      for (const line of linesOf(block.content)) take(line, 'line', line.span);
    } else if (named !== undefined) {
      today = named;
      depth = block.depth + 1;
    } else {
      depth = Math.min(depth, block.depth);
      take(block.content, 'item', block.span);
    }
  }
  return lines;

  function take(content: Piece, form: TimelineLine['form'], span: Span): void {
    const line = eventLine(content);
    if (line !== undefined) lines.push({ ...line, form, span, day: today });
  }
}

function firstWords(blocks: readonly Block[]): Piece | undefined {
  const [first] = blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'item') return undefined;
  return linesOf(first.content)[0];
}
