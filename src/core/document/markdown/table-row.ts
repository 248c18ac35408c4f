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
  const cells: Piece[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  const last = end > from && text[end - 1] === '|' && !isEscaped(text, end - 1, from) ? end - 1 : end;
  let escaped = false;
  for (let at = from; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (at === last || (code === 124 && !escaped)) {
      cells.push(cell(text, from, at));
      from = at + 1;
      escaped = false;
    } else escaped = code === 92 && !escaped;
  }
  return { cells, span: { start, end } };
}

function cell(text: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const raw = text.slice(start, end);
  return { text: raw.includes('\\|') ? raw.replace(/\\\|/g, '|') : raw, span: { start, end } };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  for (let before = at - 1; before >= from && text[before] === '\\'; before--) backslashes++;
  return backslashes % 2 === 1;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
