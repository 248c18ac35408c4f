import * as say from '../../messages/markdown.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Table } from '../markdown-document.ts';
import { scanRow } from './table-row.ts';

/** So many lines may stand between a table and a row that was meant to be part of it. */
const mostBetween = 5;

/**
 * Finds the rows that stand right below a table and are not part of it: to a reader they are rows, and nothing is made of
 * them. Of rows that follow each other only the first is told.
 */
export class RowsOutside {
  readonly #text: string;
  readonly #lines: LineTable;
  #table: Table | undefined;
  /** The line behind the table, or behind the last row below it. */
  #end = 0;
  #isTold = false;

  constructor(text: string, lines: LineTable) {
    this.#text = text;
    this.#lines = lines;
  }

  /** @param end the line behind the table, 0-based */
  tableEnds(table: Table, end: number): void {
    this.#table = table;
    this.#end = end;
    this.#isTold = false;
  }

  /**
   * Looks at the block that comes next, from a line on.
   * @param to the line behind it
   * @returns whether it begins with such a row, and what is to be told of it
   */
  look(from: number, to: number): { readonly isRow: boolean; readonly problem?: SyntaxProblem } {
    const problem = this.#table === undefined ? undefined : this.#rowBelow(this.#table, from, to);
    if (problem === undefined) {
      this.#table = undefined;
      return { isRow: false };
    }
    const isTold = this.#isTold;
    this.#isTold = true;
    this.#end = to;
    return isTold ? { isRow: true } : { isRow: true, problem };
  }

  #rowBelow({ header }: Table, from: number, to: number): SyntaxProblem | undefined {
    if (from - this.#end > mostBetween) return undefined;
    const line = this.#lines.line(from);
    const content = this.#text.slice(line.start, line.end);
    const lead = /^[\s\u3000>#*+\d.)-]*/.exec(content)?.[0] ?? '';
    const row = { start: line.start + lead.length, end: line.start + content.trimEnd().length };
    if (this.#text[row.start] !== '|' || this.#text[row.end - 1] !== '|') return undefined;
    if (scanRow(this.#text, row).columns !== header.columns || this.#isHeader(header, row)) return undefined;
    if (from + 1 < to && this.#isRule(from + 1)) return undefined;
    const between = this.#between(from);
    if (between === undefined) return undefined;
    const mark = lead.trim();
    const problem = { code: 'markdown/row-outside-table', severity: 'warning', span: row } as const;
    if (between === 'comment') return { ...problem, message: say.rowOutsideTable('comment') };
    const message = say.rowOutsideTable(mark !== '' ? { mark } : /\t|\s{4}|\u3000/.test(lead) ? 'indent' : 'blank');
    const edits = [{ span: { start: this.#lines.starts[this.#end] as number, end: row.start }, text: '' }];
    return { ...problem, message, fixes: [{ title: say.joinTable(), edits, safe: !/[#>]/.test(mark) }] };
  }

  /** The header of another table, whose line of dashes is missing. */
  #isHeader(header: Table['header'], { start, end }: { readonly start: number; readonly end: number }): boolean {
    return this.#text.slice(start, end) === this.#text.slice(header.span.start, header.span.end);
  }

  #isRule(line: number): boolean {
    const { start, end } = this.#lines.line(line);
    return /^[\s>|:-]*-[\s>|:-]*$/.test(this.#text.slice(start, end));
  }

  /** What stands between the table and a line; undefined for what is neither empty nor a comment. */
  #between(to: number): 'nothing' | 'comment' | undefined {
    let found: 'nothing' | 'comment' = 'nothing';
    for (let line = this.#end; line < to; line++) {
      const { start, end } = this.#lines.line(line);
      const content = this.#text.slice(start, end).trim();
      if (content === '') continue;
      if (!content.startsWith('<!--') || !content.endsWith('-->')) return undefined;
      found = 'comment';
    }
    return found;
  }
}
