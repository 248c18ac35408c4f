import { LineTable } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';

/** 1-based line and 1-based UTF-16 column; the end is exclusive. */
export interface TextRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Turns spans of one text into ranges. */
export function rangesIn(text: string): (span: Span) => TextRange {
  const lines = new LineTable(text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}
