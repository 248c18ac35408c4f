import * as say from '../../messages/markdown.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Block, Heading, ListItem, Paragraph, Piece, Table, TableRow } from '../markdown-document.ts';
import { splitLabel } from './label.ts';
import { RowsOutside } from './rows-outside.ts';
import { notATable, rowProblems, withoutRule } from './table-problems.ts';
import { rowBetween, type ScannedRow } from './table-row.ts';

export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Makes blocks of lines, whoever has found out what the lines are. Lines are 0-based ones of the whole text; `to` is the
 * line behind the last one.
 */
export class BlockBuilder implements BlockReading {
  readonly blocks: Block[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #outside: RowsOutside;

  constructor(text: string, lines: LineTable) {
    this.#text = text;
    this.#lines = lines;
    this.#outside = new RowsOutside(text, lines);
  }

  heading(level: number, from: number, to: number): void {
    this.#lookForRow(from, to);
    const line = this.#trimmed(this.#lines.line(from));
    const raw = this.#slice(line);
    const marks = /^[#＃]{1,6}[ \t\u3000]*/.exec(raw)?.[0].length ?? 0;
    const closed = marks > 0 && raw.endsWith('#') ? raw.replace(/(?<![ \t])[ \t]+#+$/, '') : raw;
    const title = this.#piece(line.start + Math.min(marks, closed.length), line.start + closed.length);
    const end = to - 1 > from ? this.#lines.line(to - 1).end : this.#lines.line(from).end;
    const block: Heading = { type: 'heading', level, title, span: { start: line.start, end } };
    this.blocks.push(block);
  }

  paragraph(first: number, to: number): void {
    const from = this.#takeOddHeading(first) ? first + 1 : first;
    if (from === to) return;
    const { start } = this.#trimmed(this.#lines.line(from));
    const { end } = this.#trimmed(this.#lines.line(to - 1));
    const block: Paragraph = { type: 'paragraph', content: this.#piece(start, end), span: { start, end } };
    this.#lookForTable(from, to);
    if (to < this.#lines.count && /^[-*] /.test(this.#slice(this.#lines.line(to)))) this.#lookForItem(to - 1);
    this.blocks.push(block);
  }

  /** A line that was meant as a heading is read as one, and told. */
  #takeOddHeading(line: number): boolean {
    const { start, end } = this.#lines.line(line);
    const code = this.#text.charCodeAt(start);
    if (code !== 35 && code !== 0xff03) return false;
    const marks = oddHeading.exec(this.#text.slice(start, end))?.[0];
    if (marks === undefined) return false;
    const level = marks.trimEnd().length;
    this.heading(level, line, line + 1);
    this.problems.push({
      code: 'markdown/not-a-heading',
      severity: 'warning',
      span: this.#trimmed({ start, end }),
      message: say.oddHeading(),
      fixes: [
        {
          title: say.mendHeading(),
          edits: [{ span: { start, end: start + marks.length }, text: `${'#'.repeat(level)} ` }],
          safe: true,
        },
      ],
    });
    return true;
  }

  /** What a quotation says is not the page's own, but for rows that a mark has made one of. */
  quotation(from: number, to: number): void {
    this.#lookForRow(from, to);
  }

  /** A line beside items that lacks no more than the space behind its mark. */
  #lookForItem(line: number): void {
    const { start, end } = this.#trimmed(this.#lines.line(line));
    const text = this.#text.slice(start, end);
    if (!/^(?:-(?=[^\s\d>-])|\*(?=[^\s*]))[^*]*$/.test(text)) return;
    const title = say.addItemSpace();
    const edits = [{ span: { start: start + 1, end: start + 1 }, text: ' ' }];
    this.problems.push({
      code: 'markdown/not-an-item',
      severity: 'warning',
      span: { start, end },
      message: say.gluedItem(text.charAt(0)),
      fixes: [{ title, edits, safe: true }],
    });
  }

  /** @returns whether it is a row that belongs to a table above */
  #lookForRow(from: number, to: number): boolean {
    const { isRow, problem } = this.#outside.look(from, to);
    if (problem !== undefined) this.problems.push(problem);
    return isRow;
  }

  #lookForTable(from: number, to: number): void {
    const previous = this.blocks.at(-1);
    const start = this.#lines.line(from).start;
    if (previous?.type === 'table' && this.#text[start] === '|' && previous.span.end === this.#lines.endOf(from - 1)) {
      this.problems.push({
        code: 'markdown/table-cut',
        severity: 'error',
        span: this.#trimmed(this.#lines.line(from)),
        message: say.cutTable(),
      });
      return;
    }
    if (this.#lookForRow(from, to)) return;
    for (let line = from; line + 1 < to; line++) {
      const below = () => Array.from({ length: to - line - 2 }, (_, index) => this.#lines.line(line + 2 + index));
      const problem = notATable(this.#text, this.#lines.line(line), this.#lines.line(line + 1), below);
      if (problem === undefined) continue;
      this.problems.push(problem);
      return;
    }
    if (from + 1 >= to || this.#text[start] !== '|') return;
    const problem = withoutRule(this.#text, this.#lines.line(from), this.#lines.line(from + 1));
    if (problem !== undefined) this.problems.push(problem);
  }

  /** @param depth 0 for an item of a list that lies in no other */
  item(line: number, to: number, depth: number): void {
    this.#lookForRow(line, to);
    const whole = this.#lines.line(line);
    const bullet = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(this.#slice(whole));
    const start = whole.start + (bullet?.[0].length ?? 0);
    const marker = whole.start + (bullet?.[0].search(/[-*+\d]/) ?? 0);
    const box = this.#text[start] === '[' ? /^\[([ xX])\](?:[ \t]+|$)/.exec(this.#text.slice(start, whole.end)) : null;
    const contentStart = start + (box?.[0].length ?? 0);
    const content = this.#piece(contentStart, this.#trimmed({ start: contentStart, end: whole.end }).end);
    let lastLine = Math.max(line, to - 1);
    while (lastLine > line && this.#slice(this.#lines.line(lastLine)).trim() === '') lastLine--;
    for (let below = line + 1; below <= lastLine; below++)
      if (/^[-*]/.test(this.#slice(this.#lines.line(below)))) this.#lookForItem(below);
    const last = lastLine > line ? this.#trimmed(this.#lines.line(lastLine)).end : content.span.end;
    const item: ListItem = {
      type: 'item',
      depth,
      content,
      ...splitLabel(content),
      ...(box !== null && { checked: box[1] !== ' ' }),
      span: { start: marker, end: Math.max(content.span.end, last) },
    };
    this.blocks.push(item);
  }

  table(from: number, to: number): void {
    const places: number[] = [];
    const header = this.#row(from, places);
    const delimiter = this.#row(from + 1, places);
    const rows: TableRow[] = [];
    let end = delimiter.end;
    let swallowed = false;
    for (let line = from + 2; line < to; line++) {
      const row = this.#row(line, places);
      if (row.end <= row.start) continue;
      const found = row.columns === header.columns ? none : rowProblems(this.#text, row, header.columns);
      // A text of several lines is swallowed as a whole.
      const swallows: boolean = found.length > 0 && found[0]?.fixes === undefined && row.columns === 1;
      if (!swallows || !swallowed) this.problems.push(...found);
      swallowed = swallows;
      rows.push(row);
      end = row.end;
    }
    const block: Table = { type: 'table', header, delimiter, rows, span: { start: header.start, end } };
    this.blocks.push(block);
    this.#outside.tableEnds(block, to);
  }

  #row(line: number, places: number[]): ScannedRow {
    return rowBetween(this.#text, this.#lines.starts[line] as number, this.#lines.endOf(line), places);
  }

  /** @param info what stands behind the opening marks; undefined for code that is merely indented */
  code(info: string | undefined, from: number, to: number): void {
    const fenced = info !== undefined;
    if (!fenced) this.#lookForRow(from, to);
    const first = fenced ? from + 1 : from;
    const closed = fenced && /^[\s>]*(?:`{3,}|~{3,})[ \t]*$/.test(this.#slice(this.#lines.line(to - 1)));
    const last = Math.max(first, closed && to - 1 > from ? to - 2 : to - 1);
    const empty = first >= to || (closed && to - 1 <= first);
    const start = empty ? this.#lines.line(from).end : this.#lines.line(first).start;
    const end = empty ? start : this.#lines.line(Math.min(last, to - 1)).end;
    this.blocks.push({
      type: 'code',
      language: info?.trim().split(/\s+/)[0] ?? '',
      content: this.#piece(start, end),
      span: { start: this.#lines.line(from).start, end: this.#lines.line(to - 1).end },
    });
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

const none: readonly SyntaxProblem[] = [];

/** `##Heading`, `＃ 見出し`, `##　見出し`. One half-width mark may begin the name of a channel. */
const oddHeading = /^(?:[#＃]{2,6}[ \t\u3000]*|[#＃]\u3000\s*|＃[ \t]+)(?=[^\s#＃])/;
