import type { LineTable } from '../../text/lines.ts';
import { BlockBuilder, type BlockReading } from './block-builder.ts';
import type { PlainKind } from './plain-kind.ts';
import { PlainLines } from './plain-lines.ts';

/** What markdown-it fills in for short rows before it ends a table is far from being reached. */
const mostCells = 0x10000;

/**
 * Reads the plain Markdown that reports are written in, in one pass, and makes of it what markdown-it would: headings with
 * `#`, paragraphs, tables whose rows begin with a pipe, lists that hold one line an item, fenced code, rules and comments
 * of one line, none of them indented. A differential test holds it to markdown-it.
 * @returns undefined as soon as anything else comes: then markdown-it judges
 */
export function readPlainBlocks(text: string, lines: LineTable, firstLine: number): BlockReading | undefined {
  const reader = new PlainReader(text, lines, firstLine);
  return reader.read() ? reader.builder : undefined;
}

/** Methods give the line behind what they have read, or `unusual`. */
const unusual = -1;

class PlainReader {
  readonly builder: BlockBuilder;
  readonly #lines: PlainLines;
  readonly #first: number;

  constructor(text: string, lines: LineTable, firstLine: number) {
    this.builder = new BlockBuilder(text, lines);
    this.#lines = new PlainLines(text, lines);
    this.#first = firstLine;
  }

  /** @returns false for text that is not plain */
  read(): boolean {
    const lines = this.#lines;
    if (lines.holdOdd(this.#first)) return false;
    let line = this.#first;
    while (line < lines.count && line >= 0) {
      const kind = lines.kindOf(line);
      line = kind === 'blank' ? line + 1 : this.#block(kind, line);
    }
    return line >= 0;
  }

  #block(kind: PlainKind, line: number): number {
    const columns = this.#lines.tableColumns(line);
    if (columns > 0) return kind === 'text' ? this.#table(line, columns) : unusual;
    switch (kind) {
      case 'text':
        return this.#paragraph(line);
      case 'item':
        return this.#item(line);
      case 'heading':
        this.builder.heading(this.#lines.headingLevel(line), line, line + 1);
        return line + 1;
      case 'fence':
        return this.#fence(line);
      case 'rule':
      case 'comment':
        return line + 1;
      default:
        return unusual;
    }
  }

  #paragraph(from: number): number {
    const line = this.#paragraphEnd(from);
    if (line < 0 || this.#lines.mayDefineLink(from, line)) return unusual;
    this.builder.paragraph(from, line);
    return line;
  }

  #paragraphEnd(from: number): number {
    const lines = this.#lines;
    let line = from + 1;
    for (; line < lines.count; line++) {
      if (lines.isUnderline(line)) return unusual;
      const kind = lines.kindOf(line);
      if (kind === 'odd') return unusual;
      if (kind !== 'text' && (kind !== 'item' || lines.interrupts(line))) break;
      if (lines.tableColumns(line) > 0) break;
    }
    return line;
  }

  #table(from: number, columns: number): number {
    const lines = this.#lines;
    let line = from + 2;
    while (line < lines.count && lines.isRow(line)) line++;
    // A line without a pipe at its beginning is a row as well, unless it begins something else.
    if (line < lines.count && lines.kindOf(line) === 'text') return unusual;
    if ((line - from) * columns > mostCells) return unusual;
    this.builder.table(from, line);
    return line;
  }

  #item(line: number): number {
    const lines = this.#lines;
    if (!lines.isPlainItem(line)) return unusual;
    // A line of text directly below an item goes on with it.
    if (line + 1 < lines.count && lines.kindOf(line + 1) === 'text') return unusual;
    this.builder.item(line, line + 1, 0);
    return line + 1;
  }

  #fence(line: number): number {
    const end = this.#lines.fenceEnd(line);
    if (end < 0) return unusual;
    this.builder.code(this.#lines.fenceInfo(line), line, end + 1);
    return end + 1;
  }
}
