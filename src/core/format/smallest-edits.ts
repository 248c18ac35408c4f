import { differenceOf } from '../text/difference.ts';
import type { Edit, Span } from '../text/span.ts';

/**
 * The edits that turn a line into another, a run of blanks or words at a time, so that cursors and marks in what stays
 * keep their places. Lines whose parts differ otherwise than in blanks are replaced between their common ends.
 */
export function smallestEdits(text: string, { start, end }: Span, wanted: string): readonly Edit[] {
  const written = text.slice(start, end);
  if (written === wanted) return [];
  const [before, after] = [partsOf(written), partsOf(wanted)];
  if (before.length !== after.length) return between(start, written, wanted);
  const edits: Edit[] = [];
  let offset = start;
  for (const [index, part] of before.entries()) {
    const other = after[index] as string;
    edits.push(...between(offset, part, other));
    offset += part.length;
  }
  return edits;
}

/** A line cut at its pipes, each pipe with the cell behind it. */
function partsOf(line: string): readonly string[] {
  return line.split(/(?=\|)/);
}

/** @param offset where the text that is written begins */
function between(offset: number, written: string, wanted: string): readonly Edit[] {
  const edit = differenceOf(written, wanted);
  return edit === undefined
    ? []
    : [{ span: { start: offset + edit.span.start, end: offset + edit.span.end }, text: edit.text }];
}
