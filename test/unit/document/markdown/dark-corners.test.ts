import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLabel } from '../../../../src/core/document/markdown/label.ts';
import { pageTextOf } from '../../../../src/core/document/markdown/page-text.ts';
import { labelledLines, linksOf, sectionsOf } from '../../../../src/core/document/markdown/sections.ts';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';
import { valueAt } from '../../../../src/core/document/value.ts';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

/** The cells of all tables, a row an array. */
function cells(text: string): readonly (readonly string[])[] {
  return readMarkdown(text).blocks.flatMap((block) =>
    block.type === 'table' ? [block.header, ...block.rows].map((row) => row.cells.map((cell) => cell.text)) : [],
  );
}

function problems(text: string): readonly string[] {
  return readMarkdown(text).problems.map(({ code, span }) => `${code} “${text.slice(span.start, span.end)}”`);
}

const table = '| a | b |\n| - | - |\n';

describe('Markdown: tables', () => {
  const cases: readonly [name: string, text: string, rows: readonly (readonly string[])[]][] = [
    [
      'with outer pipes',
      `${table}| 1 | 2 |`,
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'without outer pipes',
      'a | b\n--- | ---\n1 | 2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an escaped pipe',
      `${table}| x \\| y | 2 |`,
      [
        ['a', 'b'],
        ['x | y', '2'],
      ],
    ],
    [
      'an empty cell',
      `${table}|  | 2 |`,
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    [
      'CRLF',
      `${table}| 1 | 2 |\n`.replace(/\n/g, '\r\n'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a lone CR',
      `${table}| 1 | 2 |\n`.replace(/\n/g, '\r'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'in a list',
      '- x\n\n  | a | b |\n  | - | - |\n  | 1 | 2 |',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs around cells',
      '|\ta\t|\tb\t|\n|-|-|\n|\t1\t|\t2\t|',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['not in a quote', `> ${table.replace('\n|', '\n> |')}> | 1 | 2 |`, []],
    ['not in a fence', `\`\`\`\n${table}\`\`\``, []],
  ];
  for (const [name, text, rows] of cases) it(name, () => assert.deepEqual(cells(text), rows));

  const wrong: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['a pipe in a code span', `${table}| \`x|y\` | 2 |`, ['markdown/pipe-in-code “|”']],
    ['a cell too many', `${table}| 1 | 2 | 3 |`, ['markdown/extra-cell “3”']],
    ['a line of dashes with too few cells', '| a | b |\n| - |\n| 1 | 2 |', ['markdown/not-a-table “| a | b |”']],
    [
      'full-width pipes',
      '｜時刻｜イベント｜\n｜ーー｜ーー｜\n｜14:30｜x｜',
      ['markdown/not-a-table “｜時刻｜イベント｜”'],
    ],
    ['no line of dashes', 'Text\n\n| a | b |\n| 1 | 2 |', ['markdown/not-a-table “| a | b |”']],
    ['no line of dashes, with CRLF', '| a | b |\r\n| 1 | 2 |\r\n', ['markdown/not-a-table “| a | b |”']],
    ['rows of several lengths', '| a | b |\n| 1 | 2 | 3 |', []],
    ['bars around words', '|a|\n|b|', []],
    ['full-width dashes', '| a | b |\n| ーー | ーー |\n| 1 | 2 |', ['markdown/not-a-table “| a | b |”']],
    ['a good table', `${table}| 1 | 2 |`, []],
    ['a pipe in prose', 'Run a | b and look.\nThen go on.', []],
    ['a line of dashes with crosses', '| a | b |\n| - + - |\n| 1 | 2 |', ['markdown/not-a-table “| a | b |”']],
    ['a line of equals signs', '| a | b |\n| == | == |\n| 1 | 2 |', ['markdown/not-a-table “| a | b |”']],
    ['full-width pipes in a row', `${table}｜ 1 ｜ 2 ｜`, ['markdown/missing-pipe “｜ 1 ｜ 2 ｜”']],
    ['a full-width pipe in a row', `${table}| 1 ｜ 2 |`, ['markdown/missing-pipe “| 1 ｜ 2 |”']],
    ['escaped pipes around cells', `${table}\\| 1 \\| 2 \\|`, ['markdown/missing-pipe “\\| 1 \\| 2 \\|”']],
    [
      'text directly below a table',
      `${table}| 1 | 2 |\nAll times are UTC.`,
      ['markdown/missing-pipe “All times are UTC.”'],
    ],
    [
      'a text of two lines below a table',
      `${table}| 1 | 2 |\nAll times\nare UTC.`,
      ['markdown/missing-pipe “All times”'],
    ],
    ['an item without its space', '- one\n-two\n- three\n', ['markdown/not-an-item “-two”']],
    ['the first item without its space', '-one\n- two\n', ['markdown/not-an-item “-one”']],
    ['options, numbers and emphasis beside items', '- run it with\n--force or\n-1\n*soon*\n\n-Xmx2g is set\n', []],
    ['a full-width pipe as text of a cell', '| a | b | c | d |\n| - | - | - | - |\n| x｜y | 1 |', []],
    ['a row with cells left out at its end', '| a | b | c |\n| - | - | - |\n| 1 | 2 |\n| 1 |', []],
    ['a full-width space in front of a row', `${table}　| 1 | 2 |`, ['markdown/extra-cell “　”']],
  ];
  for (const [name, text, expected] of wrong)
    it(`says what is wrong: ${name}`, () => assert.deepEqual(problems(text), expected));

  it('makes a table of all rows that are drawn with full-width characters', () => {
    const text = '｜時刻｜イベント｜\n｜ーー｜ーー｜\n｜14:30｜x｜\n14:35｜y\n';
    const edits = readMarkdown(text).problems[0]?.fixes?.[0]?.edits ?? [];
    const mended = applyEdits(text, edits);
    assert.equal(mended, '|時刻|イベント|\n| --- | --- |\n|14:30|x|\n14:35|y\n');
    assert.deepEqual(problems(mended), []);
  });

  const outside: readonly [name: string, rows: string, row: string | undefined, fixed?: string][] = [
    ['an empty line', '\n| 3 | 4 |\n| 5 | 6 |\n', '| 3 | 4 |', '| 3 | 4 |\n| 5 | 6 |\n'],
    ['an empty line with blanks', '  \n| 3 | 4 |\n', '| 3 | 4 |', '| 3 | 4 |\n'],
    ['the mark of an item', '- | 3 | 4 |\n| 5 | 6 |\n', '| 3 | 4 |', '| 3 | 4 |\n| 5 | 6 |\n'],
    ['the mark of a numbered item', '1. | 3 | 4 |\n', '| 3 | 4 |', '| 3 | 4 |\n'],
    ['the mark of a heading', '# | 3 | 4 |\n| 5 | 6 |\n', '| 3 | 4 |', '| 3 | 4 |\n| 5 | 6 |\n'],
    ['the mark of a quotation', '> | 3 | 4 |\n> | 5 | 6 |\n\nText\n', '| 3 | 4 |', '| 3 | 4 |\n> | 5 | 6 |\n\nText\n'],
    ['blanks', '    | 3 | 4 |\n| 5 | 6 |\n', '| 3 | 4 |', '| 3 | 4 |\n| 5 | 6 |\n'],
    ['a tab', '\t| 3 | 4 |\n', '| 3 | 4 |', '| 3 | 4 |\n'],
    ['a comment', '<!-- x -->\n| 3 | 4 |\n', '| 3 | 4 |'],
    ['nothing, where it has other cells', '\n| 3 | 4 | 5 |\n', undefined],
    ['nothing, where a table begins', '\n| 3 | 4 |\n| - | - |\n', undefined],
    ['nothing, below a text', '\nText\n\n| 3 | 4 |\n', undefined],
    ['nothing, in code', '\n```\n| 3 | 4 |\n```\n', undefined],
  ];
  for (const [name, rows, row, fixed] of outside)
    it(`tells of the first row below a table that is kept out of it by ${name}`, () => {
      const text = `${table}| 1 | 2 |\n${rows}`;
      assert.deepEqual(problems(text), row === undefined ? [] : [`markdown/row-outside-table “${row}”`]);
      const [edit] = readMarkdown(text).problems[0]?.fixes?.[0]?.edits ?? [];
      const mended = edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      assert.equal(mended, fixed === undefined ? undefined : `${table}| 1 | 2 |\n${fixed}`);
    });

  it('takes the header of a second table without a line of dashes for what it is', () => {
    assert.deepEqual(problems(`${table}| 1 | 2 |\n\n| a | b |\n| 3 | 4 |\n`), ['markdown/not-a-table “| a | b |”']);
  });

  it('says where a table that is too large ends', () => {
    const text = `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n${'|x|\n'.repeat(1000)}`;
    assert.ok(problems(text).some((problem) => problem.startsWith('markdown/table-cut')));
  });
});

describe('Markdown: headings, lists, labels', () => {
  const labels: readonly [line: string, label: string | undefined, value?: string][] = [
    ['インシデント開始: 2023-01-15 14:30', 'インシデント開始', '2023-01-15 14:30'],
    ['検知時刻：14:35', '検知時刻', '14:35'],
    ['**Started:** 14:30', 'Started', '14:30'],
    ['**Started**: 14:30', 'Started', '14:30'],
    ['Duration: 2h', 'Duration', '2h'],
    ['Users:', 'Users', ''],
    ['14:30: something happened', undefined],
    ['https://example.org/x', undefined],
    ['no label here', undefined],
  ];
  for (const [line, label, value] of labels) {
    it(`${line} → ${label}`, () => {
      const split = splitLabel({ text: line, span: { start: 10, end: 10 + line.length } });
      assert.equal(split.label?.text, label);
      if (label === undefined) return;
      assert.equal(split.value?.text, value);
      assert.equal(line.slice((split.label?.span.start ?? 0) - 10, (split.label?.span.end ?? 0) - 10), label);
      assert.equal(line.slice((split.value?.span.start ?? 0) - 10, (split.value?.span.end ?? 0) - 10), value);
    });
  }

  it('knows check boxes and depth', () => {
    const items = readMarkdown('- [ ] a\n- [x] b\n  - c\n').blocks.flatMap((block) =>
      block.type === 'item' ? [[block.checked, block.content.text, block.depth]] : [],
    );
    assert.deepEqual(items, [
      [false, 'a', 0],
      [true, 'b', 0],
      [undefined, 'c', 1],
    ]);
  });

  it('knows headings of both forms', () => {
    const titles = readMarkdown('# A #\n\nB\n===\n\n### C').blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.level, block.title.text]] : [],
    );
    assert.deepEqual(titles, [
      [1, 'A'],
      [1, 'B'],
      [3, 'C'],
    ]);
  });

  it('cuts a page at its headings, with those above', () => {
    const sections = sectionsOf(readMarkdown('x\n# A\n## B\ny\n# C\n')).map(({ heading, above, blocks }) => [
      heading?.title.text,
      above.map(({ title }) => title.text),
      blocks.length,
    ]);
    assert.deepEqual(sections, [
      [undefined, [], 1],
      ['A', [], 0],
      ['B', ['A'], 1],
      ['C', [], 0],
    ]);
  });

  it('finds labels in lists, two-column tables and paragraphs', () => {
    const text = '- A: 1\n\n| B | 2 |\n| - | - |\n| C | 3 |\n\n**D:** 4\n**E:** 5\n';
    assert.deepEqual(
      labelledLines(readMarkdown(text)).map(({ label, value }) => `${label.text}=${value.text}`),
      ['A=1', 'B=2', 'C=3', 'D=4', 'E=5'],
    );
  });

  it('finds links outside code, and words without markup', () => {
    const document = readMarkdown('See [the *book*](a/b.md "t").\n\n```\n[no](x.md)\n```\n');
    assert.deepEqual(
      linksOf(document).map(({ target }) => target),
      ['a/b.md'],
    );
    assert.match(pageTextOf(document).body, /See the book\./);
  });
});

describe('Markdown: front matter', () => {
  it('is YAML with the places of the whole file', () => {
    const text = '---\r\nkind: rca\r\ntitle: x\r\n---\r\n# y\r\n';
    const { frontMatter, blocks } = readMarkdown(text);
    assert.equal(valueAt(frontMatter?.document.value, '/title'), 'x');
    const span = frontMatter?.document.source.find('/title');
    assert.equal(text.slice(span?.start, span?.end), 'x');
    assert.equal(blocks.length, 1);
  });

  it('that is never closed is said, but a line of dashes alone is not front matter', () => {
    assert.deepEqual(problems('---\nkind: rca\n# x'), ['markdown/unclosed-front-matter “---”']);
  });

  const slips: readonly [what: string, text: string, problem: string][] = [
    ['two dashes at the end', '---\nkind: rca\n--\n\n# x\n', 'markdown/unclosed-front-matter “--”'],
    ['blanks before the end', '---\nkind: rca\n ---\n\n# x\n', 'markdown/unclosed-front-matter “ ---”'],
    ['no end', '---\nkind: rca\n\n# x\n', 'markdown/unclosed-front-matter “---”'],
    ['no beginning', 'kind: rca\n---\n\n# x\n', 'markdown/unopened-front-matter “kind: rca”'],
    ['two dashes', '--\nkind: rca\n---\n\n# x\n', 'markdown/unopened-front-matter “kind: rca”'],
    ['wide dashes', 'ーーー\nkind: rca\n---\n\n# x\n', 'markdown/unopened-front-matter “kind: rca”'],
    ['an empty line above', '\n---\nkind: rca\n---\n\n# x\n', 'markdown/unopened-front-matter “kind: rca”'],
  ];
  for (const [what, text, problem] of slips)
    it(`reads front matter with ${what} as it was meant`, () => {
      assert.deepEqual(problems(text), [problem]);
      const { frontMatter, blocks, problems: told } = readMarkdown(text);
      assert.equal(valueAt(frontMatter?.document.value ?? null, '/kind'), 'rca');
      assert.deepEqual(
        blocks.map(({ type }) => type),
        ['heading'],
      );
      const [edit] = told[0]?.fixes?.[0]?.edits ?? [];
      const mended = edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      assert.deepEqual(mended && problems(mended), []);
    });

  it('takes nothing else for front matter', () => {
    for (const text of ['kind: words\n---\n', 'Note: see\n\n---\n', '--\na: b\n', 'kind: rca\n\ntext\n'])
      assert.deepEqual(problems(text), []);
    assert.deepEqual(problems('---\n\n# x'), []);
  });
});

describe('Markdown: hostile input', () => {
  const shapes = [
    '> ',
    '- ',
    '[',
    '![',
    '*',
    '_',
    '`',
    '<',
    '(',
    '#',
    '| a ',
    '\\',
    '&',
    '<!--',
    '[a](',
    '~~~\n',
    '1. ',
    '\t',
    '**a',
    '</b',
    '^',
    '$',
    'a|',
    '|-',
    '](',
  ];
  for (const shape of shapes) {
    it(`10,000 × ${JSON.stringify(shape)} in less than two seconds`, () => {
      const begun = cpuTime();
      readMarkdown(shape.repeat(10_000));
      readMarkdown(`${shape.repeat(2000)}\n`.repeat(5));
      assert.ok(cpuTime() - begun < 5000);
    });
  }

  it('refuses 10 MB with a range', () => {
    const [problem] = readMarkdown('x'.repeat(10_000_000)).problems;
    assert.equal(problem?.code, 'document/too-large');
  });

  it('never fails, and every place shows what it says', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '| a | b |\n',
      '| - | - |\n',
      '\n',
      '\r\n',
      '---\n',
      'key: value\n',
      '> ',
      '```\n',
      '[x] ',
      '**b:** c',
      '時刻',
      '\\|',
      '`',
      '\t',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const { blocks, problems: found } = readMarkdown(text);
        for (const { span } of [...blocks, ...found])
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        for (const block of blocks) {
          if (block.type === 'heading')
            assert.equal(text.slice(block.title.span.start, block.title.span.end), block.title.text);
          if (block.type === 'item' || block.type === 'paragraph' || block.type === 'code')
            assert.equal(text.slice(block.content.span.start, block.content.span.end), block.content.text);
          if (block.type === 'table')
            for (const { text: cell, span } of block.rows.flatMap((row) => row.cells))
              assert.equal(text.slice(span.start, span.end).replace(/\\\|/g, '|'), cell);
        }
      }),
      { numRuns: 800 },
    );
  });
});
