import MarkdownIt, { type Token } from 'markdown-it';
import { cutTable } from '../../messages/markdown.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Block, CodeBlock, Heading, ListItem, Paragraph, Piece, Table } from '../markdown-document.ts';
import { splitLabel } from './label.ts';
import { notATable, rowProblems } from './table-problems.ts';
import { scanRow } from './table-row.ts';
import { useTableScan } from './table-rule.ts';

export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly SyntaxProblem[];
}

/** Block rules only: inline syntax is left as written, and parsing it would be nearly all of the cost. */
const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
useTableScan(blockParser);

/** Reads the blocks from a line on. markdown-it judges what is what; places come from the lines themselves. */
export function readBlocks(text: string, lines: LineTable, firstLine: number): BlockReading {
  return new BlockReader(text, lines, firstLine).read();
}

class BlockReader {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #first: number;
  readonly #blocks: Block[] = [];
  readonly #problems: SyntaxProblem[] = [];
  #lists = 0;
  #quotes = 0;
  #item: { readonly line: number; readonly end: number } | undefined;

  constructor(text: string, lines: LineTable, firstLine: number) {
    this.#text = text;
    this.#lines = lines;
    this.#first = firstLine;
  }

  read(): BlockReading {
    if (this.#first >= this.#lines.count) return { blocks: [], problems: [] };
    const tokens = blockParser.parse(this.#text.slice(this.#lines.starts[this.#first] as number), {});
    for (const token of tokens) this.#take(token);
    return { blocks: this.#blocks, problems: this.#problems };
  }

  #take(token: Token): void {
    const from = token.map === null ? 0 : token.map[0] + this.#first;
    const to = token.map === null ? 0 : token.map[1] + this.#first;
    switch (token.type) {
      case 'blockquote_open':
        this.#quotes++;
        return;
      case 'blockquote_close':
        this.#quotes--;
        return;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists++;
        return;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists--;
        return;
      case 'list_item_open':
        this.#item = { line: from, end: to };
        return;
      case 'table_open':
        if (this.#quotes === 0) this.#table(from, to);
        return;
      case 'heading_open':
        if (this.#quotes === 0) this.#heading(Number(token.tag.slice(1)), from, to);
        return;
      case 'paragraph_open':
        if (this.#quotes === 0) this.#paragraph(from, to);
        return;
      case 'fence':
      case 'code_block':
        this.#code(token, from, to);
        return;
      default:
    }
  }

  #heading(level: number, from: number, to: number): void {
    const line = this.#trimmed(this.#lines.line(from));
    const raw = this.#slice(line);
    const marks = /^#{1,6}[ \t]*/.exec(raw)?.[0].length ?? 0;
    const closed = marks > 0 ? raw.replace(/[ \t]+#+$/, '') : raw;
    const title = this.#piece(line.start + Math.min(marks, closed.length), line.start + closed.length);
    const block: Heading = {
      type: 'heading',
      level,
      title,
      span: { start: line.start, end: this.#lines.line(Math.max(from, to - 1)).end },
    };
    this.#blocks.push(block);
    this.#item = undefined;
  }

  #paragraph(from: number, to: number): void {
    if (this.#item !== undefined && this.#lists > 0 && from === this.#item.line) {
      this.#listItem(this.#item.line, this.#item.end);
      this.#item = undefined;
      return;
    }
    const first = this.#trimmed(this.#lines.line(from));
    const last = this.#trimmed(this.#lines.line(to - 1));
    const block: Paragraph = {
      type: 'paragraph',
      content: this.#piece(first.start, last.end),
      span: { start: first.start, end: last.end },
    };
    this.#lookForTable(from, to);
    this.#blocks.push(block);
  }

  #lookForTable(from: number, to: number): void {
    const previous = this.#blocks.at(-1);
    const start = this.#lines.line(from).start;
    if (previous?.type === 'table' && this.#text[start] === '|' && previous.span.end >= start - 2) {
      this.#problems.push({
        code: 'markdown/table-cut',
        severity: 'error',
        span: this.#trimmed(this.#lines.line(from)),
        message: cutTable(),
      });
      return;
    }
    for (let line = from; line + 1 < to; line++) {
      const problem = notATable(this.#text, this.#lines.line(line), this.#lines.line(line + 1));
      if (problem === undefined) continue;
      this.#problems.push(problem);
      return;
    }
  }

  #listItem(line: number, end: number): void {
    const whole = this.#lines.line(line);
    const bullet = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(this.#slice(whole));
    const start = whole.start + (bullet?.[0].length ?? 0);
    const marker = whole.start + (bullet?.[0].search(/[-*+\d]/) ?? 0);
    const box = /^\[([ xX])\](?:[ \t]+|$)/.exec(this.#text.slice(start, whole.end));
    const contentStart = start + (box?.[0].length ?? 0);
    const content = this.#piece(contentStart, this.#trimmed({ start: contentStart, end: whole.end }).end);
    const labelled = splitLabel(content);
    let lastLine = Math.max(line, end - 1);
    while (lastLine > line && this.#slice(this.#lines.line(lastLine)).trim() === '') lastLine--;
    const last = this.#trimmed(this.#lines.line(lastLine));
    const item: ListItem = {
      type: 'item',
      depth: Math.max(0, this.#lists - 1),
      content,
      ...labelled,
      ...(box !== null && { checked: box[1] !== ' ' }),
      span: { start: marker, end: Math.max(content.span.end, last.end) },
    };
    this.#blocks.push(item);
  }

  #table(from: number, to: number): void {
    const header = scanRow(this.#text, this.#lines.line(from));
    const delimiter = scanRow(this.#text, this.#lines.line(from + 1));
    const rows: Table['rows'][number][] = [];
    for (let line = from + 2; line < to; line++) {
      const row = scanRow(this.#text, this.#lines.line(line));
      if (row.span.end > row.span.start) rows.push(row);
      this.#problems.push(...rowProblems(this.#text, row, header.cells.length));
    }
    const end = rows.at(-1)?.span.end ?? delimiter.span.end;
    this.#blocks.push({ type: 'table', header, delimiter, rows, span: { start: header.span.start, end } });
  }

  #code(token: Token, from: number, to: number): void {
    const fenced = token.type === 'fence';
    const first = fenced ? from + 1 : from;
    const closed = fenced && /^[\s>]*(?:`{3,}|~{3,})[ \t]*$/.test(this.#slice(this.#lines.line(to - 1)));
    const last = Math.max(first, closed && to - 1 > from ? to - 2 : to - 1);
    const empty = first >= to || (closed && to - 1 <= first);
    const start = empty ? this.#lines.line(from).end : this.#lines.line(first).start;
    const end = empty ? start : this.#lines.line(Math.min(last, to - 1)).end;
    const language = token.info.trim().split(/\s+/)[0] ?? '';
    const block: CodeBlock = {
      type: 'code',
      language,
      content: this.#piece(start, end),
      span: { start: this.#lines.line(from).start, end: this.#lines.line(to - 1).end },
    };
    this.#blocks.push(block);
  }

  #piece(start: number, end: number): Piece {
    const last = Math.max(start, end);
    return { text: this.#text.slice(start, last), span: { start, end: last } };
  }

  #slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #trimmed(span: Span): Span {
    const raw = this.#slice(span);
    return {
      start: span.start + (raw.length - raw.trimStart().length),
      end: Math.max(span.start, span.start + raw.trimEnd().length),
    };
  }
}
