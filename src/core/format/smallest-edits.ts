import type { Edit, Span } from '../text/span.ts';

/**
 * The edits that turn a line into another, a run of blanks or words at a time, so that cursors and marks in what stays
 * keep their places. Lines whose parts differ otherwise than in blanks are replaced between their common ends.
 */
export function smallestEdits(text: string, { start, end }: Span, wanted: string): readonly Edit[] {
  const written = text.slice(start, end);
  if (written === wanted) return [];
  const [before, after] = [partsOf(written), partsOf(wanted)];
  if (before.length !== after.length) return [between(start, written, wanted)];
  const edits: Edit[] = [];
  let offset = start;
  for (const [index, part] of before.entries()) {
    const other = after[index] as string;
    if (part !== other) edits.push(between(offset, part, other));
    offset += part.length;
  }
  return edits;
}

/** A line cut at its pipes, each pipe with the cell behind it. */
function partsOf(line: string): readonly string[] {
  return line.split(/(?=\|)/);
}

function between(offset: number, written: string, wanted: string): Edit {
  const most = Math.min(written.length, wanted.length);
  let head = 0;
  while (head < most && written[head] === wanted[head]) head++;
  if (head > 0 && isHighSurrogate(written, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && written[written.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (tail > 0 && isHighSurrogate(written, written.length - tail - 1)) tail--;
  return {
    span: { start: offset + head, end: offset + written.length - tail },
    text: wanted.slice(head, wanted.length - tail),
  };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
