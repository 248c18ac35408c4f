import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem.ts';
import { LineTable } from '../../../src/core/text/lines.ts';
import { unknownSuppressions, withoutSuppressed } from '../../../src/core/workspace/suppression.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { problemsOf } from '../../support/fixtures.ts';

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
    ['nothing by what is no code', '# hansei-disable-next-line cycle\n§', [1]],
    ['by a code with a remark', '# hansei-disable-next-line runbook/cycle is meant\n§', []],
    ['one of two codes on', '# hansei-disable runbook/cycle, rca/blame\n# hansei-enable rca/blame\n§', []],
    ['one of all codes off', '# hansei-disable\n§\n# hansei-enable runbook/cycle\n§', [3]],
    ['a block twice', '# hansei-disable\n# hansei-disable\n§\n# hansei-enable\n§\n# hansei-enable\n§', [4, 6]],
    ['with a reason', '# hansei-disable-next-line runbook/cycle -- on purpose\n§', []],
    ['over CRLF', '# hansei-disable-next-line runbook/cycle\r\n§\r\n§', [2]],
    ['not from a word in prose', 'hansei-disable-next-line runbook/cycle\n§', [1]],
  ];
  for (const [name, text, lines] of cases) it(name, () => assert.deepEqual(kept(text), lines));
});

describe('names in comments that silence problems', () => {
  const cases: readonly [name: string, text: string, unknown: readonly string[]][] = [
    [
      'that no rule has, with the nearest',
      '# hansei-disable-next-line runbook/cycel',
      ['runbook/cycel > runbook/cycle'],
    ],
    ['without what stands before the slash', '<!-- hansei-disable-file cycle -->', ['cycle > runbook/cycle']],
    ['that resemble none', '# hansei-disable everything that is wrong', ['everything']],
    ['of a group that is none', '# hansei-disable-line runbok/*', ['runbok/*']],
    ['beside one that is right', '# hansei-enable rca/blame, rca/blam -- x', ['rca/blam > rca/blame']],
    [
      'of a rule of another group',
      '# hansei-disable runbook/*, time/order -- as in a/b',
      ['time/order > timeline/order'],
    ],
    ['in a remark', '# hansei-disable runbook/cycle as agreed', []],
    ['in none', '# hansei-disable', []],
  ];
  for (const [name, text, unknown] of cases) {
    it(name, () => {
      const found = Array.from(unknownSuppressions(text), ({ span, fixes }) => {
        const fix = fixes[0]?.edits[0]?.text;
        return text.slice(span.start, span.end) + (fix === undefined ? '' : ` > ${fix}`);
      });
      assert.deepEqual(found, unknown);
    });
  }

  it('are looked for in time that grows with the text, however many there are', () => {
    const text = '# hansei-disable a/b\n# hansei-enable a/b\n§\n'.repeat(20_000);
    assert.equal(kept(text).length, 20_000);
    assert.equal([...unknownSuppressions(text)].length, 40_000);
  });

  it('are looked for in time that grows with the text, be it one line of dashes', () => {
    const begun = cpuTime();
    assert.deepEqual([...unknownSuppressions(`# hansei-disable ${'-'.repeat(200_000)}\u2028a/b`)], []);
    assert.ok(cpuTime() - begun < 5000);
  });

  it('do not keep a document from being checked that is full of them', () => {
    const text = `diagnostic_procedure:\n  metadata: { title: 7 }\n${'# hansei-disable x\n'.repeat(200_000)}`;
    const problems = problemsOf('full.yml', text);
    assert.equal(problems.filter(({ code }) => code === 'document/unknown-suppression').length, 200_000);
    assert.ok(problems.some(({ code }) => code === 'schema/type'));
  });
});
