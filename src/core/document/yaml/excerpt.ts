import type { Span } from '../../text/span.ts';
import type { Stop } from './subset-node.ts';

interface Excerpt {
  /** The text up to some lines below the stop, every offset as it was; what is left out is blank. */
  readonly text: string;
  /** What the library says of this part it says of the whole text, too. */
  readonly trusted: Span;
}

/** So many lines below a stop are read along, as a mistake is often noticed only on a line further down. */
const linesBelow = 40;
/** Of these, so many at the end may read otherwise than in the whole: a quote may be open there. */
const doubtfulLines = 10;

/**
 * What the library needs to see of a text to judge the place where the fast reader stopped: the values that lie around it,
 * by their first lines, and what stands beside it there. A mistake in one step of a long procedure then costs one step.
 */
export function excerptAt(text: string, { line, places }: Stop): Excerpt {
  const around = places.around(line);
  const from = around.pop() ?? 0;
  const parts: string[] = [];
  let position = 0;
  const keep = (from: number, to: number): void => {
    // Blank, the break of its last line apart.
    if (from > position) parts.push(`${' '.repeat(from - position - 1)}\n`);
    parts.push(text.slice(Math.max(from, position), to));
    position = Math.max(to, position);
  };
  for (const entry of around) if (entry >= position) keep(entry, lineBelow(text, entry));
  const trustedTo = below(text, line, linesBelow - doubtfulLines);
  const end = below(text, trustedTo, doubtfulLines);
  keep(from, end);
  return { text: parts.join(''), trusted: { start: from, end: end === text.length ? end + 1 : trustedTo } };
}

function below(text: string, from: number, lines: number): number {
  let at = from;
  for (let left = lines; left > 0 && at < text.length; left--) at = lineBelow(text, at);
  return at;
}

function lineBelow(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
