import type { Table, TableRow } from '../document/markdown-document.ts';
import { onOneLine } from '../text/one-line.ts';
import { displayWidth } from '../text/width.ts';

/** A cell to be written; a hole is filled by whoever writes, and may be empty. */
export interface Cell {
  readonly text: string;
  readonly isHole?: boolean;
}

/** What is written of a row: texts, and the holes between them in order. */
export type RowPiece = { readonly text: string } | { readonly hole: string };

/** The line of a new row in the manner of a table's others: its outer pipes, and its columns where they are aligned. */
export function tableRowPieces(text: string, table: Table, cells: readonly Cell[]): readonly RowPiece[] {
  const model = table.rows.at(-1) ?? table.delimiter;
  const begins = text[model.span.start] === '|';
  const ends = text[model.span.end - 1] === '|';
  const widths = isAligned(text, table) ? segmentWidths(text, model) : [];
  const pieces: RowPiece[] = [{ text: begins ? '| ' : '' }];
  for (const [index, cell] of cells.entries()) {
    const isLast = index === cells.length - 1;
    const written = escapeCell(cell.text);
    const filled = displayWidth(written) + (index === 0 && !begins ? 1 : 2);
    const padding = isLast && !ends ? '' : ' '.repeat(Math.max(0, (widths[index] ?? 0) - filled));
    pieces.push(cell.isHole === true ? { hole: written } : { text: written });
    pieces.push({ text: `${padding}${isLast ? (ends ? ' |' : '') : ' | '}` });
  }
  return pieces;
}

/** A text as a cell holds it: on one line, with its pipes escaped. */
export function escapeCell(text: string): string {
  return onOneLine(text)
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}

/** True when all lines of a table end in the same column, as somebody who aligns tables leaves them. */
export function isAligned(text: string, { header, delimiter, rows }: Table): boolean {
  const lines = [header, delimiter, ...rows].map(({ span }) => displayWidth(text.slice(span.start, span.end)));
  return lines.length > 2 && lines.every((width) => width === lines[0]);
}

/** How wide each cell is with the blanks around it. */
function segmentWidths(text: string, { cells, span }: TableRow): readonly number[] {
  let from = text[span.start] === '|' ? span.start + 1 : span.start;
  return cells.map((cell) => {
    const pipe = text.indexOf('|', cell.span.end);
    const to = pipe < 0 || pipe > span.end ? span.end : pipe;
    const width = displayWidth(text.slice(from, to));
    from = to + 1;
    return width;
  });
}
