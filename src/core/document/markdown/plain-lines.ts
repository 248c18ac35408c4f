import type { LineTable } from '../../text/lines.ts';
import { afterSpaces, fenceLength, headingLevel, markerEnd, type PlainKind, plainKind } from './plain-kind.ts';
import { countCells } from './table-row.ts';

const delimiterRow = /^\|? *:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/;
const mostSpaces = 4;

/** Questions about lines (0-based) of a text in which no tab and no lone CR is. */
export class PlainLines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, { starts }: LineTable) {
    this.#text = text;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** True for characters that markdown-it counts or replaces, from a line on. */
  holdOdd(first: number): boolean {
    const text = this.#text;
    const from = this.#starts[first] ?? text.length;
    if (text.indexOf('\t', from) >= 0 || text.indexOf('\0', from) >= 0) return true;
    return text.indexOf('\r', from) >= 0 && /\r(?!\n)/.test(text);
  }

  kindOf(line: number): PlainKind {
    return plainKind(this.#text, this.#start(line), this.#end(line));
  }

  slice(from: number, to: number): string {
    return this.#text.slice(this.#start(from), this.#end(to - 1));
  }

  headingLevel(line: number): number {
    return headingLevel(this.#text, this.#start(line), this.#end(line));
  }

  isRow(line: number): boolean {
    return this.#text.charCodeAt(this.#start(line)) === pipe;
  }

  /** How many columns a table has that begins with the line; 0 for none. */
  tableColumns(line: number): number {
    if (line + 1 >= this.count) return 0;
    const below = this.#start(line + 1);
    const code = this.#text.charCodeAt(below);
    if (code !== pipe && code !== dash && code !== colon) return 0;
    if (code === dash && this.#text.charCodeAt(below + 1) === space) return 0;
    const rule = this.slice(line + 1, line + 2);
    if (rule.length < 2 || !delimiterRow.test(rule)) return 0;
    const header = this.slice(line, line + 1);
    const columns = header.includes('|') ? countCells(header) : 0;
    return columns === countCells(rule) ? columns : 0;
  }

  /** True for what would make a heading of the text above it. */
  isUnderline(line: number): boolean {
    const code = this.#text.charCodeAt(this.#start(line));
    return (code === dash || code === equals) && /^(?:-+|=+) *$/.test(this.slice(line, line + 1));
  }

  /** True for an item that ends the paragraph above it: one with words, and with the number 1 where it has one. */
  interrupts(line: number): boolean {
    const [start, end] = [this.#start(line), this.#end(line)];
    const behind = markerEnd(this.#text, start, end);
    const number = Number(this.#text.slice(start, behind - 1));
    return (behind - start === 1 || number === 1) && afterSpaces(this.#text, behind, end) < end;
  }

  /** True for an item that holds text and nothing else on its line. */
  isPlainItem(line: number): boolean {
    const end = this.#end(line);
    const behind = markerEnd(this.#text, this.#start(line), end);
    const content = afterSpaces(this.#text, behind, end);
    if (content === end || content - behind > mostSpaces) return false;
    return plainKind(this.#text, content, end) === 'text' && !this.#mayDefineLink(content, end);
  }

  /** True when the lines may define the target of links. */
  mayDefineLink(from: number, to: number): boolean {
    return this.#mayDefineLink(this.#start(from), this.#end(to - 1));
  }

  #mayDefineLink(start: number, end: number): boolean {
    return this.#text.charCodeAt(start) === bracket && this.#text.slice(start, end).includes(']:');
  }

  /** What stands behind the marks that open a fence. */
  fenceInfo(line: number): string {
    const [start, end] = [this.#start(line), this.#end(line)];
    return this.#text.slice(start + fenceLength(this.#text, start, end), end);
  }

  /** The line that closes the fence that a line opens; -1 for none. */
  fenceEnd(line: number): number {
    const text = this.#text;
    const start = this.#start(line);
    const length = fenceLength(text, start, this.#end(line));
    const marks = text.slice(start, start + length);
    for (let below = line + 1; below < this.count; below++) {
      const end = this.#end(below);
      let at = afterSpaces(text, this.#start(below), end);
      if (!text.startsWith(marks, at) || at - this.#start(below) >= mostSpaces) continue;
      while (text[at] === text[start]) at++;
      if (afterSpaces(text, at, end) === end) return below;
    }
    return -1;
  }

  #start(line: number): number {
    return this.#starts[line] as number;
  }

  /** Without the line break. */
  #end(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text.charCodeAt(next - 2) === carriageReturn ? next - 2 : next - 1;
  }
}

const carriageReturn = 13;
const space = 32;
const dash = 45;
const colon = 58;
const equals = 61;
const bracket = 91;
const pipe = 124;
