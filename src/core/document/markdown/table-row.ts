import type { Span } from '../../text/span.ts';
import type { Piece, TableRow } from '../markdown-document.ts';

/**
 * The cells of one line of a table, by GFM's rules: `|` ends a cell unless a backslash stands before it, in code as well;
 * the outer pipes are no cells. `text` has `\|` undone.
 */
export function scanRow(text: string, line: Span): TableRow {
  let start = line.start;
  let end = line.end;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let from = text.charCodeAt(start) === pipe && start < end ? start + 1 : start;
  const isClosed = end > from && text.charCodeAt(end - 1) === pipe && !isEscaped(text, end - 1, from);
  const last = isClosed ? end - 1 : end;
  // Without a pipe at the end, the search would run on to the next one, however far away that is.
  const row = isClosed ? text : text.slice(0, last);
  const cells: Piece[] = [];
  for (let at = row.indexOf('|', from); at >= 0 && at < last; at = row.indexOf('|', at + 1)) {
    if (isEscaped(text, at, from)) continue;
    cells.push(cell(text, from, at));
    from = at + 1;
  }
  cells.push(cell(text, from, last));
  return { cells, span: { start, end } };
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

function cell(text: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const raw = text.slice(start, end);
  return { text: raw.includes('\\|') ? raw.replace(/\\\|/g, '|') : raw, span: { start, end } };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && text.charCodeAt(before) === backslash) before--;
  return (at - before) % 2 === 0;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
