import fc from 'fast-check';
import { anyPage, checkTables } from '../../../support/markdown-differential.ts';

describe('the scan of tables', () => {
  const pages: readonly [string, string][] = [
    ['a table that a heading ends', '| a | b |\n|---|---|\n| 1 | 2 |\n# Heading\n'],
    ['a table that a list ends', '| a | b |\n|---|---|\n| 1 | 2 |\n- item\n'],
    ['a row without pipes', '| a | b |\n|---|---|\nnothing\n| 1 | 2 |\n'],
    ['a row of another indent', '| a | b |\n|---|---|\n    | 1 | 2 |\n| 3 | 4 |\n'],
    ['a table in a list', '- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n| 3 | 4 |\n'],
    ['a table in a quotation', '> | a | b |\n> |---|---|\n> | 1 | 2 |\n| 3 | 4 |\n'],
    ['a line of blanks that no line break made', '| a | b |\n|---|---|\n\u00a0\n| 1 | 2 |\n'],
    ['a table without outer pipes', 'a | b\n--- | ---\n1 | 2\n'],
    ['too many cells that are not there', `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|x\n'.repeat(400)}`],
    [
      'cells too many and too few',
      `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${`|x\n${'|y'.repeat(600)}\n`.repeat(400)}`,
    ],
  ];
  for (const [what, page] of pages) it(`sees ${what} as markdown-it does`, () => void checkTables(page));

  it('sees any page as markdown-it does', () => {
    fc.assert(
      fc.property(anyPage, (page) => void checkTables(page)),
      { numRuns: 3000 },
    );
  });
});
