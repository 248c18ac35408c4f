import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restateDuration } from '../../../../src/core/kinds/timeline/restate-duration.ts';
import { parseDuration } from '../../../../src/core/time/duration.ts';

const minute = 60_000;

describe('a corrected duration keeps its style', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['2時間30分', 135, '2時間15分'],
    ['2 時間 30 分', 135, '2 時間 15 分'],
    ['150分', 135, '135分'],
    ['150分間', 135, '135分間'],
    ['2h30m', 135, '2h15m'],
    ['2h 30m', 135, '2h 15m'],
    ['2 h 30 min', 135, '2 h 15 min'],
    ['150 min', 135, '135 min'],
    ['56 minutes', 46, '46 minutes'],
    ['1 hour', 40, '40 minutes'],
    ['2 hours', 135, '2 hours 15 minutes'],
    ['3 hours', 60, '1 hour'],
    ['1 hour 5 minutes', 61, '1 hour 1 minute'],
    ['1 hour and 5 minutes', 135, '2 hours and 15 minutes'],
    ['PT2H30M', 135, 'PT2H15M'],
    ['2:30', 135, '2:15'],
    ['02:30:00', 135, '02:15:00'],
    ['2時間30分（うち全面停止10分）', 135, '2時間15分（うち全面停止10分）'],
    ['1時間', 24 * 60 + 30, '24時間30分'],
    ['about a day', 60, '1 h'],
    ['1時間半', 135, '2時間15分'],
    ['約2時間半', 135, '約2時間15分'],
    ['1,350 min', 1, '1 min'],
    ['1,350 min', 135, '135 min'],
    ['2,5 h', 135, '2 h 15 m'],
    // What the brackets say is no longer so.
    ['150分（2時間30分）', 135, '135分'],
    ['150 minutes (2.5 h)', 135, '135 minutes'],
    ['150 minutes (all of it)', 135, '135 minutes (all of it)'],
  ];
  for (const [written, minutes, expected] of cases) {
    it(`${written} → ${expected}`, () => assert.equal(restateDuration(written, minutes * minute), expected));
  }

  it('says the length that was asked for, whatever stood there', () => {
    const styles = cases.map(([written]) => written);
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({ min: 1, max: 20_000 }), (style, minutes) => {
        const read = parseDuration(restateDuration(style, minutes * minute));
        assert.ok(
          read.kind === 'duration' && Math.abs(read.low - minutes * minute) < minute,
          restateDuration(style, minutes * minute),
        );
      }),
      { numRuns: 300 },
    );
  });
});
