import type { Table } from '../../document/markdown-document.ts';
import { columnOf } from '../../report/event-columns.ts';
import { timelineSections } from '../../report/timeline-sections.ts';
import type { Subject } from '../../rule.ts';
import { lineLead } from '../../text/lines.ts';
import { type Edit, insertion } from '../../text/span.ts';

/**
 * What Enter at the end of a row of the timeline's table brings: the beginning of the next one, with the date where rows
 * have one. Enter in a row that was begun and has no words takes it away again.
 * @param offset where the new, empty line is
 */
export function nextRowEdits({ text, markdown }: Pick<Subject, 'text' | 'markdown'>, offset: number): readonly Edit[] {
  if (
    markdown === undefined ||
    lineLead(text, offset).trim() !== '' ||
    !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 200))
  )
    return [];
  for (const { tables } of timelineSections(markdown)) {
    for (const table of tables) {
      if (isLineBelow(text, table.span.end, offset)) return editsBelow(text, table, offset);
    }
  }
  return [];
}

function isLineBelow(text: string, end: number, offset: number): boolean {
  return end < offset && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(end, offset));
}

function editsBelow(text: string, { header, rows, delimiter }: Table, offset: number): readonly Edit[] {
  const above = rows.at(-1);
  const time = header.cells.findIndex(({ text: name }) => ['at', 'day'].includes(columnOf(name) ?? ''));
  const date = dateOf(above?.cells[time]?.text ?? '');
  if (above?.cells.every((cell, index) => cell.text === '' || (index === time && cell.text === date)))
    return [{ span: { start: above.span.start, end: offset }, text: '' }];
  const model = (above ?? delimiter).span;
  if (text[model.start] !== '|') return [];
  const missing = lineLead(text, model.start).slice(lineLead(text, offset).length);
  const lead = /^\s*$/.test(missing) ? missing : '';
  return [insertion(offset, `${lead}| ${time === 0 && date !== undefined ? `${date} ` : ''}`)];
}

/** The date that a time begins with, as it is written. */
function dateOf(time: string): string | undefined {
  return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)(?=[T\s]|$)/.exec(time)?.[0];
}
