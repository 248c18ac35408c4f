import type { Composer } from '../../document/composer.ts';
import { withoutLastComment } from '../../document/markdown/comments.ts';
import type { Table, TableRow } from '../../document/markdown-document.ts';
import type { SourceNode } from '../../document/source.ts';
import { emptyMap, type Value } from '../../document/value.ts';
import { columnOf } from '../../report/event-columns.ts';
import { withoutEmphasis } from '../../report/facts.ts';
import type { TimelineSection } from '../../report/timeline-sections.ts';
import { writtenDay } from '../../report/written-day.ts';
import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { parseTimestamp } from '../../time/timestamp.ts';

/** Rows whose cells are not those that were meant: where their lines begin in the text. */
export interface MisreadRows {
  readonly text: string;
  readonly misread: ReadonlySet<number>;
}

/** Adds the rows of the tables and lists of events, in order. A list of the front matter wins over them. */
export function addEvents(
  composer: Composer,
  sections: readonly TimelineSection[],
  { text, misread }: MisreadRows,
): void {
  const { values, nodes } = eventsOf(sections);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return;
  if (composer.listAt('events')?.length === 0) composer.extend('events', values, nodes);
  else composer.add('/events', values, { value: { start: first.value.start, end: last.value.end }, children: nodes });
  if (misread.size === 0) return;
  for (const [index, { value }] of nodes.entries())
    if (misread.has(lineStart(text, value.start))) composer.distrust(`/events/${index}`);
}

/** The events of the text, with their places: each has `at`, `event`, `actor`, `action` and `source`, as far as they are told. */
export function eventsOf(sections: readonly TimelineSection[]): {
  readonly values: readonly Value[];
  readonly nodes: readonly SourceNode[];
} {
  const values: Value[] = [];
  const nodes: SourceNode[] = [];
  for (const { day, tables, lines } of sections) {
    const given = new GivenDay();
    for (const table of tables) {
      given.begin(day);
      takeTable(table, given, values, nodes);
    }
    for (const line of lines) {
      if (line.day !== given.day) given.begin(line.day);
      takeLine(line, given, values, nodes);
    }
  }
  return { values, nodes };
}

type Role = 'event' | 'actor' | 'action' | 'source';

/** What the columns of a table hold. */
interface Columns {
  readonly times: readonly number[];
  readonly days: readonly number[];
  readonly roles: readonly (Role | undefined)[];
}

function columnsOf(header: TableRow): Columns {
  const times: number[] = [];
  const days: number[] = [];
  const names = header.cells.map(({ text }) => columnOf(text));
  const firstAction = names.includes('event') ? -1 : names.indexOf('action');
  const roles = names.map((name, column): Role | undefined => {
    if (column === firstAction) return 'event';
    if (name !== 'at' && name !== 'day') return name;
    (name === 'at' ? times : days).push(column);
    return undefined;
  });
  return { times, days, roles };
}

function takeTable({ header, rows }: Table, day: GivenDay, values: Value[], children: SourceNode[]): void {
  const columns = columnsOf(header);
  for (const row of rows) {
    values.push(eventOf(row, columns, day));
    children.push(new RowNode(row, columns));
  }
}

function eventOf(row: TableRow, { times, days, roles }: Columns, day: GivenDay): Value {
  const value = emptyMap();
  const at = timeOf(firstSaid(row, times), dayOf(row, days));
  if (at !== undefined) value['at'] = day.in(at);
  for (let column = 0; column < roles.length; column++) {
    const role = roles[column];
    if (role === undefined || value[role] !== undefined) continue;
    const text = withoutLastComment(row.textOf(column));
    if (text !== '') value[role] = text;
  }
  return value;
}

/** `Sun` in one column and `Oct 31` in another: the day of the calendar. */
function dayOf(row: TableRow, columns: readonly number[]): string {
  const dated = columns.length < 2 ? undefined : columns.find((column) => /\d/.test(row.textOf(column)));
  return firstSaid(row, dated === undefined ? columns : [dated]);
}

function firstSaid(row: TableRow, columns: readonly number[]): string {
  for (const column of columns) {
    const text = row.textOf(column);
    if (text !== '') return text;
  }
  return '';
}

/** The time of a row, together with the day that stands in a column of its own. */
function timeOf(at: string, day: string): string | undefined {
  if (at === '' && day === '') return undefined;
  if (at === '' || day === '' || writtenDay(at) !== undefined) return withoutEmphasis(at === '' ? day : at);
  return `${withoutEmphasis(day)} ${withoutEmphasis(at)}`;
}

/** A row's places in the source map. They are found when they are asked for, which is seldom, and of few rows. */
class RowNode implements SourceNode {
  readonly #row: TableRow;
  readonly #columns: Columns;

  constructor(row: TableRow, columns: Columns) {
    this.#row = row;
    this.#columns = columns;
  }

  get value(): Span {
    return this.#row.span;
  }

  get children(): ReadonlyMap<string, SourceNode> {
    const { times, days, roles } = this.#columns;
    const nodes = new Map<string, SourceNode>();
    const { cells } = this.#row;
    const time = [...times, ...days].map((column) => cells[column]).find((cell) => (cell?.text ?? '') !== '');
    if (time !== undefined) nodes.set('at', { value: time.span });
    for (const [column, { text, span }] of cells.entries()) {
      const role = roles[column];
      if (role !== undefined && text !== '' && !nodes.has(role)) nodes.set(role, { value: span });
    }
    return nodes;
  }
}

function takeLine(
  { at, event, span }: TimelineSection['lines'][number],
  day: GivenDay,
  values: Value[],
  nodes: SourceNode[],
): void {
  const value = emptyMap();
  value['at'] = day.in(at.text);
  value['event'] = withoutLastComment(event.text);
  values.push(value);
  nodes.push({
    value: span,
    children: new Map([
      ['at', { value: at.span }],
      ['event', { value: event.span }],
    ]),
  });
}

/** Rows below `### 2026-03-01` are of that day: the first clock time gets it, the others follow, also across midnight. */
class GivenDay {
  day: string | undefined;
  #isPending = false;

  begin(day: string | undefined): void {
    this.day = day;
    this.#isPending = day !== undefined;
  }

  in(at: string): string {
    if (!this.#isPending) return at;
    const stamp = parseTimestamp(at);
    if (stamp.kind !== 'timestamp') return at;
    this.#isPending = false;
    return stamp.date === undefined ? `${this.day} ${at}` : at;
  }
}
