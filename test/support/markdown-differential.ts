import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { useTableScan } from '../../src/core/document/markdown/table-rule.ts';

function blockParser() {
  const parser = MarkdownIt({ html: true });
  parser.core.ruler.enableOnly(['normalize', 'block']);
  return parser;
}

const original = blockParser();
const scanning = blockParser();
useTableScan(scanning);

/** Everything but the insides of tables, which a scan leaves to others. */
function judged(parser: ReturnType<typeof blockParser>, text: string) {
  let inTable = false;
  return parser.parse(text, {}).flatMap(({ type, tag, map, level, content, info, markup }) => {
    if (type === 'table_close') inTable = false;
    const isInside = inTable;
    if (type === 'table_open') inTable = true;
    return isInside ? [] : [{ type, tag, map, level, content, info, markup }];
  });
}

/**
 * @returns whether there is a table
 * @throws AssertionError where the scan of tables sees other blocks, or other lines of a table, than markdown-it's own rule
 */
export function checkTables(text: string): boolean {
  const expected = judged(original, text);
  assert.deepEqual(judged(scanning, text), expected, JSON.stringify(text));
  return expected.some(({ type }) => type === 'table_open');
}

const piece = fc.constantFrom(
  '|',
  '|',
  '|',
  ' | ',
  '\\|',
  '\\',
  '-',
  '---',
  ':--',
  '--:',
  ' ',
  '  ',
  '    ',
  '\t',
  'a',
  '14:10',
  '`',
  '```',
  '~~~',
  '>',
  '> ',
  '- ',
  '* ',
  '1. ',
  '#',
  '# ',
  '<div>',
  '<!--',
  '-->',
  '===',
  '***',
  '[a]: b',
  '復旧',
  '\u3000',
  '\u00a0',
  ':',
  '+',
);
const anyLine = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
const usualLine = fc.constantFrom(
  '| Time | Event |',
  '| --- | --- |',
  '|---|---|',
  'Time | Event',
  '--- | ---',
  '| 14:10 | a |',
  '| 14:11 | b',
  '14:12 | c',
  '| 14:13 | `a|b` |',
  '| 14:14 | a\\|b |',
  '||',
  '|',
  '',
  '',
  ' ',
  'text',
  '- item',
  '  | in | item |',
  '  | - | - |',
  '> | q | r |',
  '> |---|---|',
  '    | code |',
  '# Heading',
  '```',
  '<b>',
  '---',
);
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** Pages made of rows, of what stands around rows, and of anything that means something to Markdown. */
export const anyPage = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: usualLine }, { weight: 1, arbitrary: anyLine }), ending), {
    maxLength: 14,
  })
  .map((lines) => lines.flat().join(''));
