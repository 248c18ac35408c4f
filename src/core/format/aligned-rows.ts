import { scanRow } from '../document/markdown/table-row.ts';
import { displayWidth } from '../text/width.ts';

/** A cell of more columns than this does not widen its neighbours above and below; it sticks out. */
const widestColumn = 100;
const mostColumns = 50;

type Side = 'left' | 'right' | 'middle';

/**
 * The lines of a table with their pipes below each other. The cells stay as written, and so does the number of a row's
 * cells. A table of which some line lacks an outer pipe is laid out in a way of its own and left alone.
 * @param rows header, delimiter row, then the others, each without the blanks around it
 */
export function alignedRows(rows: readonly string[]): readonly string[] {
  const cells = rows.map(cellsOf);
  const [, delimiter] = cells;
  if (delimiter === undefined || delimiter.length > mostColumns || !rows.every(hasOuterPipes)) return rows;
  const sides = delimiter.map(sideOf);
  const widths = delimiter.map((_, column) => widthOf(cells, column));
  return cells.map((row, index) => {
    const written = row.map((cell, column) =>
      index === 1 ? dashes(cell, widths[column] ?? 3) : padded(cell, widths[column] ?? 0, sides[column] ?? 'left'),
    );
    return `| ${written.join(' | ')} |`;
  });
}

function cellsOf(row: string): readonly string[] {
  return scanRow(row, { start: 0, end: row.length }).cells.map(({ span }) => row.slice(span.start, span.end));
}

function hasOuterPipes(row: string): boolean {
  // A pipe behind an odd number of backslashes is text.
  return row.length > 1 && row.startsWith('|') && /(?<!\\)(?:\\\\)*\|$/.test(row);
}

/** The widest cell of a column, the delimiter's aside: its dashes follow the others. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  let width = 3;
  for (const [index, row] of rows.entries()) {
    const own = index === 1 ? 0 : displayWidth(row[column] ?? '');
    if (own <= widestColumn) width = Math.max(width, own);
  }
  return width;
}

function sideOf(delimiter: string): Side {
  if (!delimiter.endsWith(':')) return 'left';
  return delimiter.startsWith(':') ? 'middle' : 'right';
}

function dashes(delimiter: string, width: number): string {
  const left = delimiter.startsWith(':') ? ':' : '';
  const right = delimiter.endsWith(':') && delimiter.length > 1 ? ':' : '';
  return `${left}${'-'.repeat(Math.max(1, width - left.length - right.length))}${right}`;
}

function padded(cell: string, width: number, side: Side): string {
  const missing = Math.max(0, width - displayWidth(cell));
  const before = side === 'right' ? missing : side === 'middle' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(missing - before);
}
