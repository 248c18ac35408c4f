import type { Composer } from '../../document/composer.ts';
import type { Table, TableRow } from '../../document/markdown-document.ts';
import type { SourceNode } from '../../document/source.ts';
import { emptyMap, type Value } from '../../document/value.ts';
import { columnOf } from '../../report/event-columns.ts';
import { withoutEmphasis } from '../../report/facts.ts';
import type { TimelineSection } from '../../report/timeline-sections.ts';
import type { Span } from '../../text/span.ts';
import { parseTimestamp } from '../../time/timestamp.ts';

/** Adds the rows of the tables and lists of events, in order. */
export function addEvents(composer: Composer, sections: readonly TimelineSection[]): void {
  const values: Value[] = [];
  const children: SourceNode[] = [];
  for (const { section, tables, lines } of sections) {
    const day = dateIn(section.heading?.title.text ?? '');
    for (const table of tables) takeTable(table, day, values, children);
    if (tables.length === 0) for (const line of lines) takeLine(line, day, values, children);
  }
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return;
  composer.add('/events', values, { value: { start: first.value.start, end: last.value.end }, children });
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

function takeTable({ header, rows }: Table, day: string | undefined, values: Value[], children: SourceNode[]): void {
  const columns = columnsOf(header);
  for (const row of rows) {
    values.push(eventOf(row, columns, day));
    children.push(new RowNode(row, columns));
  }
}

function eventOf(row: TableRow, { times, days, roles }: Columns, day: string | undefined): Value {
  const value = emptyMap();
  const at = timeOf(firstSaid(row, times), firstSaid(row, days));
  if (at !== undefined) value['at'] = day === undefined ? at : withDate(at, day);
  for (let column = 0; column < roles.length; column++) {
    const role = roles[column];
    if (role === undefined || value[role] !== undefined) continue;
    const text = row.textOf(column);
    if (text !== '') value[role] = text;
  }
  return value;
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
  if (at === '' || day === '' || dateIn(at) !== undefined) return withoutEmphasis(at === '' ? day : at);
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
  { at, event, item }: TimelineSection['lines'][number],
  day: string | undefined,
  values: Value[],
  nodes: SourceNode[],
): void {
  const value = emptyMap();
  value['at'] = day === undefined ? at.text : withDate(at.text, day);
  value['event'] = event.text;
  values.push(value);
  nodes.push({
    value: item.span,
    children: new Map([
      ['at', { value: at.span }],
      ['event', { value: event.span }],
    ]),
  });
}

/** The date that a text gives, as it is written. */
function dateIn(text: string): string | undefined {
  const match = /\d{4}\s?(?:[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|年\s?\d{1,2}月\s?\d{1,2}日)/.exec(text.slice(0, 200));
  if (match === null) return undefined;
  const stamp = parseTimestamp(match[0]);
  return stamp.kind === 'timestamp' ? match[0] : undefined;
}

/** Rows below `### 2026-03-01` are of that day. */
function withDate(at: string, day: string): string {
  if (dateIn(at) !== undefined) return at;
  return parseTimestamp(at).kind === 'timestamp' ? `${day} ${at}` : at;
}
