import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { problemsOf } from '../../../support/fixtures.ts';

function timeline(rows: readonly string[]): string {
  const table = rows.map((row, index) => `| ${row} | event ${index} |`).join('\n');
  return `# INC-1\n\n- Started: 2026-03-01 08:00 UTC\n- Detected: 2026-03-01 08:00 UTC\n- Resolved: ongoing\n\n## Timeline\n\n| Time | Event |\n|-|-|\n${table}\n`;
}

function disordered(rows: readonly string[]): readonly string[] {
  const text = timeline(rows);
  return problemsOf('a.md', text).flatMap(({ code, span }) =>
    code === 'timeline/order' ? [text.slice(span.start, span.end)] : [],
  );
}

describe('rows out of order', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['none', ['09:00', '09:10', '09:10', '09:20'], []],
    ['of two that are swapped, the lower one', ['09:00', '09:41', '09:35', '09:58'], ['09:35']],
    ['the one that is mistyped, not all that follow', ['09:00', '19:10', '09:20', '09:30'], ['19:10']],
    ['midnight is none', ['23:50', '00:10'], []],
    ['seconds beside minutes are none', ['09:00:30', '09:00', '09:01'], []],
    ['approximate times are none', ['09:10', '~09:05', '09:20'], []],
    ['the next day after one that a row names is none', ['翌 9:00', '2026-03-02 23:50', '翌 0:20'], []],
  ];
  for (const [name, rows, expected] of cases) it(name, () => assert.deepEqual(disordered(rows), expected));

  it('are sorted as whole rows, after which none is out of order and none is lost', () => {
    const clock = fc
      .tuple(fc.integer({ min: 8, max: 18 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(clock, { minLength: 2, maxLength: 12 }), (rows) => {
        const text = timeline(rows);
        const fix = problemsOf('a.md', text).find(({ code }) => code === 'timeline/order')?.fixes[0];
        if (fix === undefined) return;
        const sorted = applyEdits(text, fix.edits);
        assert.deepEqual(
          problemsOf('a.md', sorted).filter(({ code }) => code === 'timeline/order'),
          [],
        );
        assert.deepEqual(sorted.split('\n').sort(), text.split('\n').sort());
      }),
      { numRuns: 60 },
    );
  });

  it('are not sorted where a row of the next day would be of another one', () => {
    const text = timeline(['2026-03-02 23:50', '翌 0:20', '2026-03-03 0:10', '0:30']);
    const [problem] = problemsOf('a.md', text).filter(({ code }) => code === 'timeline/order');
    assert.deepEqual(problem?.fixes, []);
  });
});
