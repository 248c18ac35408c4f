import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { BlockReading } from '../../src/core/document/markdown/block-builder.ts';
import { readPlainBlocks } from '../../src/core/document/markdown/plain-blocks.ts';
import { readBlocks } from '../../src/core/document/markdown/read-blocks.ts';
import { useTableScan } from '../../src/core/document/markdown/table-rule.ts';
import type { TableRow } from '../../src/core/document/markdown-document.ts';
import { LineTable } from '../../src/core/text/lines.ts';

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

/** Rows make their cells when they are asked for them. */
function written({ blocks, problems }: BlockReading) {
  const row = ({ cells, span }: TableRow) => ({ cells, span });
  return {
    problems,
    blocks: blocks.map((block) =>
      block.type === 'table'
        ? { ...block, header: row(block.header), delimiter: row(block.delimiter), rows: block.rows.map(row) }
        : block,
    ),
  };
}

/**
 * @returns whether the page is plain
 * @throws AssertionError where the reader of plain pages makes other blocks than markdown-it's rules do
 */
export function checkPlain(text: string): boolean {
  const lines = new LineTable(text);
  const plain = readPlainBlocks(text, lines, 0);
  if (plain === undefined) return false;
  assert.deepEqual(written(plain), written(readBlocks(text, lines, 0)), JSON.stringify(text));
  return true;
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

const word = fc.constantFrom(
  'a',
  '14:10',
  '2026-03-01T14:10:00+09:00',
  'Looked at the pods',
  '復旧を確認',
  '｜',
  'ーー',
  '　',
  '\u00a0',
  '𠮷',
  '`a|b`',
  '`a \\| b`',
  '\\|',
  '\\\\',
  '**Started:** 14:30',
  'Duration: 2h',
  '検知：14:35',
  '[a](b.md)',
  '[x]',
  '[ ]',
  '[a]: b',
  '#12',
  '#',
  '-',
  '--',
  '---',
  '*',
  '_x_',
  '1.',
  '2)',
  '<b>',
  '<!-- c -->',
  '-->',
  '~',
  '`',
  '|',
  '',
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const mark = fc.constantFrom(
  '- ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2. ',
  '01. ',
  '1) ',
  '10) ',
  '-   ',
  '-     ',
  '- [ ] ',
  '- [x] ',
);
const level = fc.constantFrom('# ', '## ', '### ', '###### ', '####### ', '##');
const cells = fc.array(words, { minLength: 1, maxLength: 4 });
const gap = { weight: 5, arbitrary: fc.constant('') };

/** Lines as reports have them. */
const plainLine = fc.oneof(
  gap,
  { weight: 3, arbitrary: words },
  { weight: 3, arbitrary: fc.tuple(mark, words).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(level, words).map((parts) => parts.join('')) },
  { weight: 5, arbitrary: cells.map((some) => `| ${some.join(' | ')} |`) },
  { weight: 1, arbitrary: cells.map((some) => `|${some.join('|')}`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('| --- | --- |', '|---|:-:|', '| - |', '|--', '---|---', '| --- | --- | --- |'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '```',
      '```sh',
      '~~~',
      '````',
      '``` a b',
      '---',
      '***',
      '- - -',
      '<!-- hansei -->',
      '  ',
      '|',
      '||',
    ),
  },
);
/** A head, its line of dashes, rows. */
const plainTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(cells, { maxLength: 4 }))
  .map(([columns, rows]) => {
    const head = `|${' Time |'.repeat(columns)}`;
    return [head, `|${' --- |'.repeat(columns)}`, ...rows.map((some) => `| ${some.join(' | ')} |`)];
  });
const plainFence = fc.array(words, { maxLength: 3 }).map((some) => ['```sh', ...some, '```']);
const oddLine = fc.constantFrom(
  ' a',
  '   | b |',
  '    code',
  '  - nested',
  '\ta',
  '> q',
  '===',
  '--',
  '<div>',
  '<a',
  '<!-- open',
  '[a]:',
  '[a',
  '-',
  '1.',
  '* ',
  'a\0b',
  '   ```',
  '\u000ba',
  '\u2028',
);
const part = fc.oneof(
  { weight: 10, arbitrary: plainLine.map((text) => [text]) },
  { weight: 2, arbitrary: plainTable },
  { weight: 1, arbitrary: plainFence },
);
const oddPart = fc.oneof(
  { weight: 30, arbitrary: part },
  { weight: 2, arbitrary: oddLine.map((text) => [text]) },
  { weight: 1, arbitrary: anyLine.map((text) => [text]) },
);
const plainEnding = fc.constantFrom('\n', '\n', '\n', '\r\n');
const lastEnding = fc.constantFrom('\n', '', '\r\n', ' ', '\n\n', '\r');

/** Pages as reports are written, and such with a line among them that is not plain. */
export const reportPage = fc
  .tuple(fc.oneof(fc.array(part, { maxLength: 10 }), fc.array(oddPart, { maxLength: 14 })), plainEnding, lastEnding)
  .map(([parts, between, last]) => parts.flat().join(between) + last);
