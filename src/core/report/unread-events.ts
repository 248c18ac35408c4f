import { type Section, sectionsOf } from '../document/markdown/sections.ts';
import type { Block, Heading, MarkdownDocument, Piece, Table } from '../document/markdown-document.ts';
import { halfWidth } from '../time/half-width.ts';
import { columnOf, type EventColumn, nearestColumn } from './event-columns.ts';
import { eventLine } from './event-line.ts';
import { isEventTable } from './event-table.ts';
import { isTimelineWithoutHeading, timelineHeading } from './timeline-sections.ts';

/** What was meant as events of a timeline, and is not read. */
export type UnreadEvents = UnreadTable | UnreadItem | UnreadSection;

interface UnreadTable {
  readonly form: 'table';
  readonly table: Table;
  /** The columns that a table of events has, and this one does not. */
  readonly missing: readonly MissingColumn[];
}

export interface MissingColumn {
  readonly name: 'at' | 'event';
  /** The cell of the header that is probably meant. */
  readonly header: Piece | undefined;
  /** The name that is a slip of the pen away from what stands there. */
  readonly nearest: string | undefined;
}

/** An item of a list that begins with a time, in a section whose events stand in a table. */
interface UnreadItem {
  readonly form: 'item';
  readonly content: Piece;
}

/** A section in which lines begin with times, and none of them is an event. */
interface UnreadSection {
  readonly form: 'section';
  readonly heading: Heading;
}

/**
 * Goes through what stands below a heading that names a timeline, or anywhere in a timeline that has no such heading.
 * @param hasEvents whether any event of the document is read
 */
export function* unreadEvents(document: MarkdownDocument, hasEvents: boolean): Generator<UnreadEvents> {
  if (hasEvents && !document.blocks.some((block) => mayBeUnread(block, document.text))) return;
  const sections = sectionsOf(document);
  const isUnnamed = isTimelineWithoutHeading(document, sections);
  let found = false;
  for (const section of sections) {
    if (!isUnnamed && timelineHeading(section) === undefined) continue;
    for (const unread of unreadIn(section, isUnnamed)) {
      found = true;
      yield unread;
    }
  }
  if (hasEvents || found || isUnnamed) return;
  const heading = unreadHeading(document, sections);
  if (heading !== undefined) yield { form: 'section', heading };
}

/** False for most blocks, at a glance. */
function mayBeUnread(block: Block, text: string): boolean {
  if (block.type === 'item') return /^[^\p{L}\n]{0,6}\d/u.test(block.content.text);
  if (block.type !== 'table') return false;
  const first = columnOf(block.header.textOf(0));
  if ((first === 'at' || first === 'day') && columnOf(block.header.textOf(1)) === 'event') return false;
  return block.rows.slice(0, 3).some(({ span }) => /\d\s?[:：時]/.test(text.slice(span.start, span.end)));
}

function* unreadIn({ blocks }: Section, isUnnamed: boolean): Generator<UnreadEvents> {
  let hasTable = false;
  let item: Piece | undefined;
  for (const block of blocks) {
    if (block.type === 'item' && block.depth === 0) item ??= eventLine(block.content) && block.content;
    if (block.type !== 'table') continue;
    if (isEventTable(block)) {
      hasTable = true;
      continue;
    }
    const missing = missingColumns(block, isUnnamed);
    if (missing.length > 0) yield { form: 'table', table: block, missing };
  }
  if (hasTable && item !== undefined) yield { form: 'item', content: item };
}

/** Empty for a table that is plainly of something else. */
function missingColumns({ header, rows }: Table, isUnnamed: boolean): readonly MissingColumn[] {
  const names = header.cells.map(({ text }) => columnOf(text));
  const hasTime = names.includes('at') || names.includes('day');
  const hasEvent = names.includes('event') || names.includes('action');
  if (hasTime && hasEvent) return [];
  const times = header.cells.findIndex((_, column) => holdsTimes(rows, column));
  if (times < 0 || (!hasTime && !hasEvent && (isUnnamed || times > 0))) return [];
  const missing: MissingColumn[] = [];
  const takeHeader = (name: MissingColumn['name'], columns: readonly number[]) => {
    const near = columns.find((column) => nearestOf(name, header.cells[column]) !== undefined);
    const cell = header.cells[near ?? columns[0] ?? -1];
    missing.push({ name, header: cell, nearest: nearestOf(name, cell) });
  };
  if (!hasTime) takeHeader('at', [times]);
  const others = names.flatMap((name, column) => (name === undefined && column !== times ? [column] : []));
  if (!hasEvent) takeHeader('event', others);
  return missing;
}

function nearestOf(name: EventColumn, cell: Piece | undefined): string | undefined {
  return cell === undefined ? undefined : nearestColumn(cell.text, name);
}

const mostRowsSeen = 20;

/** Whether half of the rows or more have a time of day there. */
function holdsTimes(rows: Table['rows'], column: number): boolean {
  const some = rows.slice(0, mostRowsSeen);
  const clocks = some.filter((row) => beginsWithClock(row.textOf(column))).length;
  return clocks > 0 && clocks * 2 >= some.length;
}

function beginsWithClock(text: string): boolean {
  return /^[^\p{L}\p{N}]{0,12}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ,]{1,2})?\d{1,2}\s?[:時]\s?\d/u.test(
    halfWidth(text.slice(0, 60)),
  );
}

/** The first heading that names a timeline and has two lines or more below that begin with a time. */
function unreadHeading({ text, problems }: MarkdownDocument, sections: readonly Section[]): Heading | undefined {
  const counts = new Map<Heading, number>();
  const some = problems.slice(0, mostProblemsSeen);
  for (const [index, section] of sections.entries()) {
    const named = timelineHeading(section);
    if (named === undefined || section.heading === undefined) continue;
    const start = section.heading.span.end;
    const end = sections[index + 1]?.heading?.span.start ?? text.length;
    // What is told there already is why nothing is read.
    if (some.some(({ span }) => start <= span.start && span.start < end)) return undefined;
    const count = (counts.get(named) ?? 0) + timedLines(text.slice(start, end));
    if (count >= 2) return named;
    counts.set(named, count);
  }
  return undefined;
}

const mostLinesSeen = 100;
const mostProblemsSeen = 100;

function timedLines(text: string): number {
  const lines = text.split(/\r\n?|\n/, mostLinesSeen);
  return lines.filter((line) =>
    beginsWithClock(
      line
        .slice(0, 300)
        .replace(/<[^<>]{0,80}>/g, ' ')
        .trim(),
    ),
  ).length;
}
