import * as say from '../../messages/markdown.ts';
import type { Fix, SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { TableRow } from '../markdown-document.ts';
import { scanRow } from './table-row.ts';

/**
 * What renderers drop from a row without a word, cells beyond the header's, most often after a pipe in code; and what they
 * put into its first cell, where the pipes between the cells are none.
 */
export function rowProblems(text: string, row: TableRow, columns: number): readonly SyntaxProblem[] {
  if (row.columns < columns) return shortRowProblems(text, row, columns);
  if (row.columns === columns) return [];
  const lead = text.slice(row.span.start, row.cells[1]?.span.start);
  if (/^[\u3000\u00a0]+\|/.test(lead)) {
    const span = { start: row.span.start, end: row.span.start + lead.indexOf('|') };
    const fixes: Fix[] = [{ title: say.takeOut(), edits: [{ span, text: '' }], safe: true }];
    return [{ code: 'markdown/extra-cell', severity: 'warning', span, message: say.wideBlankBeforeRow(), fixes }];
  }
  const pipe = pipeInCode(text, row.span);
  if (pipe !== undefined) {
    const span = { start: pipe, end: pipe + 1 };
    const fixes: Fix[] = [{ title: say.escapePipe(), edits: [{ span, text: '\\|' }], safe: true }];
    return [{ code: 'markdown/pipe-in-code', severity: 'warning', span, message: say.pipeInCode(), fixes }];
  }
  const extra = row.cells.slice(columns).filter(({ span }) => span.end > span.start);
  const [first, last] = [extra[0], extra.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.span.start, end: last.span.end };
  return [{ code: 'markdown/extra-cell', severity: 'warning', span, message: say.extraCell(columns) }];
}

function shortRowProblems(text: string, { span, columns: found }: TableRow, columns: number): readonly SyntaxProblem[] {
  const row = text.slice(span.start, span.end);
  const isWide = wideBar.test(row) && cellsOf(row.replace(wideBars, '|')) === columns;
  const isEscaped = !isWide && row.includes('\\|') && cellsOf(row.replaceAll('\\|', '|')) === columns;
  const behind = found === columns - 1 ? endOfClock(row) : undefined;
  if (behind !== undefined) {
    const place = { start: span.start + behind, end: span.start + behind };
    const fixes: Fix[] = [{ title: say.addPipe(), edits: [{ span: place, text: ' |' }], safe: true }];
    return [{ code: 'markdown/missing-pipe', severity: 'warning', span, message: say.pipeBehindTime(), fixes }];
  }
  // Cells may be left out at the end of a row, as long as there is a pipe at all.
  if (!isWide && !isEscaped && (found > 1 || row.includes('|'))) return [];
  const problem = { code: 'markdown/missing-pipe', severity: 'warning', span } as const;
  if (isWide) {
    const edits = [{ span, text: row.replace(wideBars, '|') }];
    return [{ ...problem, message: say.widePipe(), fixes: [{ title: say.mendTable(), edits, safe: true }] }];
  }
  if (isEscaped) {
    const edits = [{ span, text: row.replaceAll('\\|', '|') }];
    return [{ ...problem, message: say.escapedPipes(), fixes: [{ title: say.unescapePipes(), edits, safe: true }] }];
  }
  return [{ ...problem, message: say.noPipe() }];
}

/** Where the time ends that a row begins with and words follow in the same cell, which name neither a zone nor half a day. */
function endOfClock(row: string): number | undefined {
  const match =
    /^\|?\s*\d{1,2}:\d{2}(?::\d{2})?(?=\s+\p{L})(?!\s+(?:[AaPp]\.?[Mm]\b|[A-Z]{1,5}\b|to\b|[A-Z][a-z]+\/|頃|ごろ|から))/u.exec(
      row,
    );
  return match?.[0].length;
}

function cellsOf(row: string): number {
  return scanRow(row, { start: 0, end: row.length }).columns;
}

/** Code stands between two runs of as many backticks. */
function pipeInCode(text: string, { start, end }: Span): number | undefined {
  const row = text.slice(start, end);
  let open: { readonly ticks: number; readonly from: number } | undefined;
  for (const { 0: run, index } of row.matchAll(/`+/g)) {
    if (open?.ticks !== run.length) {
      open = { ticks: run.length, from: index + run.length };
      continue;
    }
    const pipe = /(?<!\\)\|/.exec(row.slice(open.from, index));
    if (pipe !== null) return start + open.from + pipe.index;
    open = undefined;
  }
  return undefined;
}

const wideBar = /[｜│￨]/;
const wideBars = /[｜│￨]/g;
const wideDash = /[－ー—―─–]/;

/**
 * Two lines that were meant to begin a table and do not: why, and the mend where there is one.
 * @param below the lines below them in their paragraph: with full-width bars they are mended, too
 */
export function notATable(
  text: string,
  first: Span,
  second: Span,
  below: () => readonly Span[],
): SyntaxProblem | undefined {
  const header = text.slice(first.start, first.end);
  const rule = text.slice(second.start, second.end);
  if (wideBar.test(header) && /^[\s|｜│￨:：－ー—―─–-]+$/.test(rule) && /[-－ー—―─–]{2}/.test(rule)) {
    return {
      ...problem(first),
      message: say.wideTable(),
      fixes: [{ title: say.mendTable(), edits: wideEdits(text, first, second, below()), safe: false }],
    };
  }
  if (!header.includes('|') || !/^[\s|:：+=_－ー—―─–-]+$/.test(rule) || !/[-=_－ー—―─–]/.test(rule)) return undefined;
  if (wideDash.test(rule)) {
    return {
      ...problem(first),
      message: say.wideTable(),
      fixes: [{ title: say.mendTable(), edits: wideEdits(text, first, second, below()), safe: false }],
    };
  }
  const { columns } = scanRow(text, first);
  const delimiters = scanRow(text, second).columns;
  const isOdd = /[+=_]/.test(rule);
  if (isOdd ? columns < 2 : columns === delimiters) return undefined;
  const edits = [{ span: trimmed(text, second), text: `|${' --- |'.repeat(columns)}` }];
  return {
    ...problem(first),
    message: isOdd ? say.oddRule() : say.columnsDiffer(columns, delimiters),
    fixes: [{ title: say.mendTable(), edits, safe: true }],
  };
}

/** Two rows that nothing makes a table: the line of dashes between them is missing. */
export function withoutRule(text: string, first: Span, second: Span): SyntaxProblem | undefined {
  const isRow = ({ start, end }: Span) => /^\s*\|.*\|\s*$/.test(text.slice(start, end));
  if (!isRow(first) || !isRow(second)) return undefined;
  const { columns } = scanRow(text, first);
  if (columns < 2 || scanRow(text, second).columns !== columns) return undefined;
  const header = trimmed(text, first);
  const margin = text.slice(first.start, header.start);
  const rule = `${margin}|${' --- |'.repeat(columns)}${text.slice(first.end, second.start)}`;
  const edit = { span: { start: second.start, end: second.start }, text: rule };
  return {
    ...problem(header),
    message: say.noRule(),
    fixes: [{ title: say.mendTable(), edits: [edit], safe: false }],
  };
}

function problem(span: Span): Omit<SyntaxProblem, 'message'> {
  return { code: 'markdown/not-a-table', severity: 'warning', span };
}

function wideEdits(text: string, first: Span, second: Span, below: readonly Span[]) {
  const columns = text.slice(first.start, first.end).replace(wideBars, '|');
  const count = cellsOf(columns);
  const rows = below.flatMap((span) => {
    const row = text.slice(span.start, span.end);
    const mended = row.replace(wideBars, '|');
    return mended !== row && cellsOf(mended) === count ? [{ span, text: mended }] : [];
  });
  return [
    { span: { start: first.start, end: first.end }, text: columns },
    { span: trimmed(text, second), text: `|${' --- |'.repeat(count)}` },
    ...rows,
  ];
}

function trimmed(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  return { start: start + (line.length - line.trimStart().length), end: start + line.trimEnd().length };
}
