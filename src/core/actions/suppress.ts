import { lineBreakOf } from '../document/insert-key.ts';
import type { Problem } from '../problem.ts';
import { LineTable } from '../text/lines.ts';
import type { Edit } from '../text/span.ts';

/**
 * The edits that silence a problem where it is: a comment on the line above it. Inside a Markdown table a comment would
 * end the table, so there it goes around the table; in front matter it is YAML's.
 */
export function suppressionEdit(text: string, { code, span }: Problem, format: 'yaml' | 'markdown'): readonly Edit[] {
  const lines = new LineTable(text);
  const line = lines.lineAt(span.start);
  const lineBreak = lineBreakOf(text);
  const { start, end } = lines.line(line);
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  const insert = (offset: number, inserted: string): Edit => ({ span: { start: offset, end: offset }, text: inserted });
  if (format === 'yaml' || isFrontMatter(text, start)) return [insert(start, `${indent}# hansei-disable-next-line ${code}${lineBreak}`)];
  const isRow = (index: number) => index >= 0 && index < lines.count && text.slice(lines.line(index).start, lines.line(index).end).trim().startsWith('|');
  if (!isRow(line)) return [insert(start, `${indent}<!-- hansei-disable-next-line ${code} -->${lineBreak}`)];
  let first = line;
  let last = line;
  while (isRow(first - 1)) first--;
  while (isRow(last + 1)) last++;
  const tableEnd = lines.line(last).end;
  return [
    insert(lines.line(first).start, `<!-- hansei-disable ${code} -->${lineBreak}${lineBreak}`),
    insert(tableEnd, `${lineBreak}${lineBreak}<!-- hansei-enable ${code} -->`),
  ];
}

function isFrontMatter(text: string, offset: number): boolean {
  const end = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(text)?.[0].length ?? 0;
  return offset > 0 && offset < end;
}
