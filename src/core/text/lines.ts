import type { Span } from './span.ts';

/** A position as editors count it: 0-based line, 0-based UTF-16 column. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. LF, CRLF and a lone CR end a line, as they do in VS Code. */
export class LineTable {
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    if (text.includes('\r')) takeAllBreaks(text, starts);
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line that an offset is on; offsets outside the text count as its first or last place. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(inside);
    return { line, column: inside - (this.starts[line] as number) };
  }

  /** The offset of a position; a column behind the line's end counts as its end. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.#text.length;
    const { start, end } = this.line(line);
    return Math.min(start + Math.max(0, column), end);
  }

  /** A line's span without its line break. */
  line(index: number): Span {
    return { start: this.starts[index] as number, end: this.endOf(index) };
  }

  /** Where a line ends, without its line break. */
  endOf(index: number): number {
    const start = this.starts[index] as number;
    let end = this.starts[index + 1] ?? this.#text.length;
    if (end > start && this.#text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end--;
    return end;
  }
}

function takeAllBreaks(text: string, starts: number[]): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
}

/** What stands before an offset on its line: an indentation, a list's bullet, the mark of a quotation. */
export function lineLead(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

/** Where the line of an offset begins. Looks at nothing above that line, however long the text is. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
