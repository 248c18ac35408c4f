import type { Span } from '../../text/span.ts';
import type { Piece, TableRow } from '../markdown-document.ts';

/**
 * The cells of one line of a table, by GFM's rules: `|` ends a cell unless a backslash stands before it, in code as well;
 * the outer pipes are no cells.
 */
export function scanRow(text: string, { start, end }: Span): TableRow {
  return rowBetween(text, start, end, []);
}

/**
 * The same of a line between two offsets.
 * @param places of all rows of a table; the row adds its own
 */
export function rowBetween(text: string, lineStart: number, lineEnd: number, places: number[]): ScannedRow {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let from = start < end && text.charCodeAt(start) === pipe ? start + 1 : start;
  const isClosed = end > from && text.charCodeAt(end - 1) === pipe && !isEscaped(text, end - 1, from);
  const last = isClosed ? end - 1 : end;
  // Without a pipe at the end, the search would run on to the next one, however far away that is.
  const row = isClosed ? text : text.slice(0, last);
  const first = places.length;
  let holdsPipes = false;
  for (let at = row.indexOf('|', from); at >= 0 && at < last; at = row.indexOf('|', at + 1)) {
    if (text.charCodeAt(at - 1) === backslash && isEscaped(text, at, from)) {
      holdsPipes = true;
      continue;
    }
    addCell(text, from, at, places);
    from = at + 1;
  }
  addCell(text, from, last, places);
  return new ScannedRow(text, start, end, places, first, holdsPipes);
}

/** Adds where the text of a cell begins and ends. */
function addCell(text: string, from: number, to: number, places: number[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  places.push(start, end);
}

/** A row as numbers: objects are made of the cells that somebody asks for, and most are asked for their text alone. */
export class ScannedRow implements TableRow {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly #text: string;
  /** Where the text of each cell begins and ends. */
  readonly #places: readonly number[];
  readonly #first: number;
  /** Whether a cell holds a pipe, written with a backslash. */
  readonly #holdsPipes: boolean;
  #cells: readonly Piece[] | undefined;

  constructor(text: string, start: number, end: number, places: readonly number[], first: number, holdsPipes: boolean) {
    this.start = start;
    this.end = end;
    this.columns = (places.length - first) / 2;
    this.#text = text;
    this.#places = places;
    this.#first = first;
    this.#holdsPipes = holdsPipes;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get cells(): readonly Piece[] {
    this.#cells ??= Array.from({ length: this.columns }, (_, column) => this.#cell(column));
    return this.#cells;
  }

  textOf(column: number): string {
    if (column >= this.columns) return '';
    const place = this.#first + 2 * column;
    const raw = this.#text.slice(this.#places[place], this.#places[place + 1]);
    return this.#holdsPipes ? raw.replaceAll('\\|', '|') : raw;
  }

  #cell(column: number): Piece {
    const place = this.#first + 2 * column;
    const span = { start: this.#places[place] as number, end: this.#places[place + 1] as number };
    return { text: this.textOf(column), span };
  }
}

/** The cells of a line as markdown-it splits it: a pipe behind a backslash splits nothing, the outer pipes are no cells. */
export function countCells(line: string): number {
  const row = line.trim();
  let cells = 1;
  let last = -1;
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    if (row.charCodeAt(at - 1) === backslash) continue;
    cells++;
    last = at;
  }
  if (row.startsWith('|')) cells--;
  return last === row.length - 1 && cells > 0 ? cells - 1 : cells;
}

const pipe = 124;
const backslash = 92;

function isEscaped(text: string, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && text.charCodeAt(before) === backslash) before--;
  return (at - before) % 2 === 0;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
