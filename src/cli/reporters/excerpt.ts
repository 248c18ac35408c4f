import type { LineTable } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import { displayWidth } from '../../core/text/width.ts';
import { clean } from '../clean.ts';

/** A line of a text, and the marks below it. */
interface Excerpt {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Blanks up to the place, then a `^` for each column that it takes. */
  readonly blanks: string;
  readonly marks: string;
}

/** Columns that are shown of a line even in a narrower terminal. */
const leastShown = 60;

/**
 * The line that a place begins on, with marks below the place's characters (wide ones and tabs counted as they are shown).
 * A longer line is cut to what stands around the place.
 * @param columns how wide the line may be
 */
export function excerptOf(text: string, lines: LineTable, span: Span, columns: number): Excerpt {
  const index = lines.lineAt(span.start);
  const line = lines.line(index);
  const most = Math.max(leastShown, columns);
  const before = shown(text.slice(line.start, span.start));
  const marked = shown(text.slice(span.start, Math.max(span.start, Math.min(span.end, line.end))));
  const after = shown(text.slice(Math.max(span.start, Math.min(span.end, line.end)), line.end));
  const lead = displayWidth(before) > most / 2 ? `…${lastColumns(before, Math.floor(most / 3))}` : before;
  const body = firstColumns(marked, most - displayWidth(lead));
  const rest = firstColumns(after, most - displayWidth(lead) - displayWidth(body));
  const cut = body.length < marked.length || rest.length < after.length;
  return {
    line: index + 1,
    text: `${lead}${body}${rest}${cut ? '…' : ''}`,
    blanks: ' '.repeat(displayWidth(lead)),
    marks: '^'.repeat(Math.max(1, displayWidth(body))),
  };
}

/** Tabs would be as wide as the terminal likes. */
function shown(text: string): string {
  return clean(text.replace(/\t/g, '  '));
}

function firstColumns(text: string, columns: number): string {
  let width = 0;
  let length = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) break;
    length += character.length;
  }
  return text.slice(0, length);
}

function lastColumns(text: string, columns: number): string {
  const characters = [...text.slice(-2 * columns)];
  let width = 0;
  let kept = characters.length;
  while (kept > 0 && width + displayWidth(characters[kept - 1] as string) <= columns) {
    width += displayWidth(characters[--kept] as string);
  }
  return characters.slice(kept).join('');
}
