import { lineBreakOf } from '../document/insert-key.ts';
import type { MarkdownDocument, Table } from '../document/markdown-document.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import { columnOf, type EventColumn } from '../report/event-columns.ts';
import { timelineSections } from '../report/timeline-sections.ts';
import type { Settings } from '../settings.ts';
import { lineLead } from '../text/lines.ts';
import { onOneLine } from '../text/one-line.ts';
import { type Edit, insertion, type Span } from '../text/span.ts';
import type { Language } from '../text/words.ts';
import { dayAt, formatDay } from '../time/day-number.ts';
import { type Instant, minute } from '../time/instant.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { type Cell, escapeCell, type RowPiece, tableRowPieces } from './table-row.ts';
import { type WrittenModel, writeTime } from './write-time.ts';

/** Something that happened, to be written into a timeline. */
export interface NewEvent {
  readonly instant: Instant;
  readonly event: Cell;
  readonly actor: Cell;
  readonly action: Cell;
  /** A comment that the row ends with: nobody sees it on the page. */
  readonly note?: string;
}

/** A row to be inserted at an offset. */
interface NewRow {
  readonly offset: number;
  readonly pieces: readonly RowPiece[];
}

/** What a row is written into: an incident's document with its times. */
export interface TimelineDocument {
  readonly markdown: MarkdownDocument;
  readonly model: TimelineModel;
  readonly settings: Settings;
  /** Of a section that has to be made. */
  readonly language: Language;
}

/** A place in the timeline that has rows already, or the header of its table. */
interface Place {
  readonly table: Table | undefined;
  /** The lines of the rows, in order, each with its time. */
  readonly rows: readonly { readonly span: Span; readonly written: WrittenModel | undefined }[];
}

/**
 * The row of an event in the timeline of a document, in the document's own manner: behind the last row that is not later,
 * with the columns of its table, or as an item of its list. A document without a timeline gets one at its end.
 */
export function newRow(document: TimelineDocument, event: NewEvent): NewRow {
  const place = placeIn(document);
  return place === undefined ? newSection(document, [event]) : newRowIn(place, document, event);
}

function newRowIn(place: Place, document: TimelineDocument, event: NewEvent): NewRow {
  const { text } = document.markdown;
  const lineBreak = lineBreakOf(text);
  const known = place.rows.filter(({ written }) => written !== undefined);
  const index = place.rows.findLastIndex(({ written }) => written !== undefined && isNotLater(written, event));
  const above = index < 0 && known.length === 0 ? place.rows.at(-1) : place.rows[index];
  const model = above?.written ?? known[0]?.written ?? factModel(document);
  const before = above?.written?.instant ?? (known.length === 0 ? document.model.facts.started?.instant : undefined);
  const time = writeTime(event.instant, model, before, contextOf(document));
  const pieces =
    place.table === undefined
      ? itemPieces(text, place.rows[0]?.span, time, event)
      : tableRowPieces(text, place.table, cellsOf(place.table, time, event));
  if (above === undefined && place.rows[0] !== undefined && known.length > 0) {
    const { start } = place.rows[0].span;
    return { offset: start, pieces: [...pieces, { text: `${lineBreak}${lineLead(text, start)}` }] };
  }
  const { start, end } = above?.span ?? (place.table as Table).delimiter.span;
  return { offset: end, pieces: [{ text: `${lineBreak}${lineLead(text, start)}` }, ...pieces] };
}

/** An event is written to the minute: it stands behind all rows of its minute. */
function isNotLater(written: WrittenModel, event: NewEvent): boolean {
  return written.instant < (Math.floor(event.instant / minute) + 1) * minute;
}

/** The edits that write rows with all their cells. @param events in the order that rows at one place are to have */
export function rowEdits(document: TimelineDocument, events: readonly NewEvent[]): readonly Edit[] {
  const place = placeIn(document);
  if (place === undefined) return events.length === 0 ? [] : [rowEdit(newSection(document, events))];
  return [...events.map((event) => rowEdit(newRowIn(place, document, event))), ...dayKept(place, document, events)];
}

function rowEdit({ offset, pieces }: NewRow): Edit {
  return insertion(offset, pieces.map((piece) => ('hole' in piece ? piece.hole : piece.text)).join(''));
}

/**
 * The edit that keeps the day of the first row, when a row of another day is put above it: a clock time alone is of the day
 * of the row above, so it is given its date.
 */
function dayKept({ rows }: Place, document: TimelineDocument, events: readonly NewEvent[]): readonly Edit[] {
  const { text } = document.markdown;
  const first = rows.find(({ written }) => written !== undefined);
  if (first?.written === undefined) return [];
  const { span, written } = first;
  const above = events.findLast((event) => !isNotLater(written, event));
  const stamp = parseTimestamp(written.text);
  if (above === undefined || stamp.kind !== 'timestamp' || stamp.date !== undefined) return [];
  const day = dayAt(written.instant, written.zone);
  const at = text.indexOf(written.text, span.start);
  return at < 0 || at >= span.end || dayAt(above.instant, written.zone) === day
    ? []
    : [insertion(at, `${formatDay(day)} `)];
}

/** How times that name no zone are read in a document. */
export function contextOf({ model, settings }: Pick<TimelineDocument, 'model' | 'settings'>) {
  return { zones: settings.zoneTable, zone: model.zone, zoneIsGiven: true };
}

/** The last table of the timeline, or its list where it has no table. Rows of no known day are no model for others. */
function placeIn({ markdown, model }: TimelineDocument): Place | undefined {
  let index = 0;
  let place: Place | undefined;
  const rowOf = (span: Span, text?: string) => {
    const time = model.events[index++];
    const written =
      !model.dated || time?.instant === undefined || time.zone === undefined
        ? undefined
        : { text: text ?? time.text, instant: time.instant, zone: time.zone };
    return { span, written };
  };
  for (const { tables, lines } of timelineSections(markdown)) {
    for (const table of tables) place = { table, rows: table.rows.map(({ span }) => rowOf(span)) };
    const rows = lines.map(({ span, at }) => rowOf(span, at.text));
    if (rows.length > 0 && lines.every(({ form }) => form !== 'heading')) place = { table: undefined, rows };
  }
  return place;
}

function factModel({ model: { facts } }: TimelineDocument): WrittenModel | undefined {
  const { started } = facts;
  if (started?.instant === undefined || started.zone === undefined) return undefined;
  return { text: '', instant: started.instant, zone: started.zone };
}

/** The cells of an event in the columns of a table. What has none of its own stands behind the event. */
function cellsOf({ header }: Table, time: string, { event, actor, action, note }: NewEvent): readonly Cell[] {
  const names = header.cells.map(({ text }) => columnOf(text));
  const isApart = names.includes('event') && names.includes('action');
  const behind = [...(names.includes('actor') ? [] : [actor]), ...(isApart ? [] : [action])];
  const whole = { ...event, text: event.isHole === true ? event.text : `${event.text}${inBrackets(behind)}` };
  const rest = new Map<EventColumn, Cell>([
    [names.includes('at') ? 'at' : 'day', { text: time }],
    // A table that tells all in one column has what happened there.
    [names.includes('event') ? 'event' : 'action', isApart ? whole : noted(whole, note)],
    ['actor', actor],
    ...(isApart ? [['action', noted(action, note)] as const] : []),
  ]);
  return names.map((name) => {
    const cell = name === undefined ? undefined : rest.get(name);
    if (name !== undefined) rest.delete(name);
    return cell ?? { text: '' };
  });
}

/** ` (me: graphs)`; '' where nothing is said. */
function inBrackets(cells: readonly Cell[]): string {
  const said = cells.map(({ text }) => onOneLine(text).trim()).filter((words) => words !== '');
  return said.length === 0 ? '' : ` (${said.join(': ')})`;
}

function noted(cell: Cell, note: string | undefined): Cell {
  return note === undefined ? cell : { ...cell, text: `${cell.text} ${note}`.trimStart() };
}

function itemPieces(text: string, span: Span | undefined, time: string, { event, actor, action, note }: NewEvent) {
  const bullet =
    span === undefined ? '- ' : (/^(?:[-*+]|\d{1,9}[.)])\s+/.exec(text.slice(span.start, span.start + 20))?.[0] ?? '');
  const pieces: RowPiece[] = [
    { text: `${bullet}${time} ` },
    event.isHole === true ? { hole: event.text } : { text: onOneLine(event.text).trim() },
  ];
  const end = `${inBrackets([actor, action])}${note === undefined ? '' : ` ${note}`}`;
  return end === '' ? pieces : [...pieces, { text: end }];
}

/** Of a timeline that has to be made: the heading, and the header of its table. */
export const timelineHeadings: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['## Timeline', '| Time | Event | Actor | Action or observation |'],
  ja: ['## タイムライン', '| 時刻 | イベント | 対応者 | アクション/観察事項 |'],
};

function newSection(document: TimelineDocument, events: readonly NewEvent[]): NewRow {
  const { text } = document.markdown;
  const lineBreak = lineBreakOf(text);
  const [heading, header] = timelineHeadings[document.language];
  const gap = text === '' ? '' : /[\r\n]$/.test(text) ? lineBreak : `${lineBreak}${lineBreak}`;
  const pieces: RowPiece[] = [
    { text: `${gap}${heading}${lineBreak}${lineBreak}${header}${lineBreak}| --- | --- | --- | --- |${lineBreak}` },
  ];
  let before = document.model.facts.started?.instant;
  for (const { instant, event, actor, action, note } of events) {
    pieces.push({ text: `| ${writeTime(instant, factModel(document), before, contextOf(document))}` });
    for (const cell of [event, actor, noted(action, note)]) {
      const written = escapeCell(cell.text);
      pieces.push({ text: ' | ' }, cell.isHole === true ? { hole: written } : { text: written });
    }
    pieces.push({ text: ` |${lineBreak}` });
    before = instant;
  }
  return { offset: text.length, pieces };
}
