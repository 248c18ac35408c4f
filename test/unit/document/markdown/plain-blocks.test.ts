import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { anyPage, checkPlain, reportPage } from '../../../support/markdown-differential.ts';

const examples = resolve(__dirname, '../../../../examples');

describe('the reader of plain pages, held to markdown-it', () => {
  it('sees reports as markdown-it does, and reads many of them', () => {
    let read = 0;
    fc.assert(
      fc.property(reportPage, (page) => {
        if (checkPlain(page)) read++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > 1200, `only ${read} of 3,000 were plain`);
  });

  it('sees any page as markdown-it does', () => {
    fc.assert(
      fc.property(anyPage, (page) => void checkPlain(page)),
      { numRuns: 3000 },
    );
  });

  it('reads nearly all pages of the examples below their front matter', () => {
    const texts = readdirSync(examples, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.md'))
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
    const read = texts.filter((text) => checkPlain(text)).length;
    assert.ok(read >= texts.length * 0.9, `${read} of ${texts.length}`);
  });

  const plain: readonly [what: string, page: string][] = [
    ['headings', '# A #\n####### not one\n#\n'],
    ['a table between two texts', 'a\n\n| a | b |\n|---|:-:|\n| `x\\|y` | 2 |\n|\n\nb\n'],
    ['a table directly below a text', 'a\n| a | b |\n| - | - |\n'],
    ['lists of several marks', '- a\n* b\n1. c\n3) d\n\n+ [ ] e\n'],
    ['a number that ends no text', 'a\n2. b\n'],
    ['code in a fence', '```sh a\n| a |\n  ```\n~~~\n```\n~~~\n'],
    ['rules and a comment', '***\n- - -\na\n<!-- b -->\nc\n'],
    ['CRLF', '# a\r\n\r\n| a |\r\n| - |\r\n| b |\r\n'],
    ['a bracket', '[a](b) and\n[c]\n'],
  ];
  for (const [what, page] of plain) it(`reads ${what}`, () => assert.ok(checkPlain(page)));

  const left: readonly [what: string, page: string][] = [
    ['indentation', 'a\n\n  b\n'],
    ['a quotation', '> a\n'],
    ['an item in an item', '- - a\n'],
    ['an item over two lines', '- a\nb\n'],
    ['an item without words', '-\n- a\n'],
    ['an item with a heading', '- # a\n'],
    ['an underlined heading', 'a\n---\n'],
    ['a row without a pipe at its beginning', '| a | b |\n| - | - |\n1 | 2\n'],
    ['a table that begins with the mark of a list', '- | a\n--|--\n'],
    ['the target of a link', '[a]:\nb\n'],
    ['HTML', '<details>\n'],
    ['a comment over two lines', '<!-- a\nb -->\n'],
    ['a fence that nothing closes', '```\na\n'],
    ['a tab', 'a\tb\n'],
    ['a lone CR', 'a\rb\n'],
    ['more cells than markdown-it fills in', `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|x\n'.repeat(400)}`],
  ];
  for (const [what, page] of left) it(`leaves ${what} to markdown-it`, () => assert.ok(!checkPlain(page)));
});
