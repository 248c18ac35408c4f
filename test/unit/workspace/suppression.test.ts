import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem.ts';
import { LineTable } from '../../../src/core/text/lines.ts';
import { withoutSuppressed } from '../../../src/core/workspace/suppression.ts';

/** Which of the lines marked `§` keep their problem of code `runbook/cycle`. */
function kept(text: string): readonly number[] {
  const problems: Problem[] = [...text.matchAll(/§/g)].map(({ index }) => ({
    code: 'runbook/cycle',
    severity: 'error',
    span: { start: index, end: index + 1 },
    message: { en: '', ja: '' },
    fixes: [],
    related: [],
  }));
  const lines = new LineTable(text);
  return withoutSuppressed(problems, text, lines).map(({ span }) => lines.lineAt(span.start));
}

describe('suppression', () => {
  const cases: readonly [name: string, text: string, lines: readonly number[]][] = [
    ['the next line', '# hansei-disable-next-line runbook/cycle\n§\n§', [2]],
    ['the next line, in Markdown', '<!-- hansei-disable-next-line runbook/cycle -->\n§\n§', [2]],
    ['the same line', 'a: § # hansei-disable-line runbook/cycle\n§', [1]],
    ['a block', '# hansei-disable runbook/cycle\n§\n# hansei-enable runbook/cycle\n§', [3]],
    ['the whole file, from anywhere', '§\n<!-- hansei-disable-file runbook/cycle -->\n§', []],
    ['every code of a kind', '# hansei-disable-next-line runbook/*\n§', []],
    ['every code when none is named', '# hansei-disable-next-line\n§', []],
    ['several codes', '# hansei-disable-next-line rca/blame, runbook/cycle\n§', []],
    ['not another code', '# hansei-disable-next-line runbook/secret\n§', [1]],
    ['not a code that only begins alike', '# hansei-disable-next-line runbook/cycle-x\n§', [1]],
    ['with a reason', '# hansei-disable-next-line runbook/cycle -- on purpose\n§', []],
    ['over CRLF', '# hansei-disable-next-line runbook/cycle\r\n§\r\n§', [2]],
    ['not from a word in prose', 'hansei-disable-next-line runbook/cycle\n§', [1]],
  ];
  for (const [name, text, lines] of cases) it(name, () => assert.deepEqual(kept(text), lines));
});
