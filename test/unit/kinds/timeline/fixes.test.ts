import assert from 'node:assert/strict';
import { kinds } from '../../../../src/core/kinds/index.ts';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { problemsOf } from '../../../support/fixtures.ts';

const rules = kinds.flatMap((kind) => (kind.id === 'timeline' || kind.id === 'rca' ? kind.rules : []));
const fixable = new Map(
  rules.flatMap(({ code, bad }) => {
    const problem = problemsOf('a.md', bad).find((found) => found.code === code);
    return problem === undefined || problem.fixes.length === 0 ? [] : [[code, { bad, fixes: problem.fixes }] as const];
  }),
);

describe('quick fixes of timelines and analyses', () => {
  it('are there for what has one answer, or a few', () => {
    const expected = [
      'impact/fraction-range',
      'impact/target-range',
      'impact/unknown-currency',
      'rca/unread-actions',
      'time/ambiguous',
      'time/nonexistent',
      'timeline/contradicting-instant',
      'timeline/order',
      'timeline/stated-duration',
      'timeline/unread-events',
    ];
    assert.deepEqual(
      [...fixable.keys()].filter((code) => /^(?:impact|time|timeline|rca)\//.test(code)).sort(),
      expected,
    );
  });

  for (const [code, { bad, fixes }] of fixable) {
    for (const { title, edits } of fixes) {
      it(`${code}: “${title.en}” takes the problem away`, () => {
        const codes = problemsOf('a.md', applyEdits(bad, edits)).map((problem) => problem.code);
        assert.ok(!codes.includes(code), codes.join(', '));
      });
    }
  }
});
