import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anomaliesIn } from '../../../src/core/threshold/anomalies.ts';
import { isolationScores } from '../../../src/core/threshold/isolation-forest.ts';
import { bandTexts, limitText } from '../../../src/core/threshold/limit-text.ts';
import { readSeries, type Sample } from '../../../src/core/threshold/series.ts';
import { leaveOneDayOut, SeasonalThresholds } from '../../../src/core/threshold/threshold.ts';
import { asInstant, day, hour } from '../../../src/core/time/instant.ts';
import { fixedZone, ZoneTable, zoneOf } from '../../../src/core/time/zone.ts';

const zone = fixedZone(0);
const monday = Date.parse('2026-03-02T00:00:00Z');
const at = (offset: number) => asInstant(monday + offset);

/** So many days with a value an hour. */
function days(count: number, level: (day: number, hour: number) => number): readonly Sample[] {
  return Array.from({ length: count * 24 }, (_, index) => ({
    instant: at(index * hour),
    value: level(Math.floor(index / 24), index % 24),
  }));
}

describe('the limit of a condition', () => {
  const limits: readonly (readonly [string, number, number, string, readonly string[]])[] = [
    ['in four digits', 114.890_692, 127.280_155, '127.3', ['102.5012', '127.2802', '114.8907']],
    [
      'in more where the band is narrow',
      16_004.03,
      16_004.4107,
      '16004.41',
      ['16,003.6493', '16,004.4107', '16,004.03'],
    ],
    ['of a small metric', 0.000_02, 0.000_021_5, '0.0000215', ['0.0000185', '0.0000215', '0.00002']],
    ['of one that is below zero', -16_004.03, -16_003.6, '-16003.6', ['-16,004.46', '-16,003.6', '-16,004.03']],
    ['of one that is nothing', 0, 2.220_446_049_250_313e-16, '2.22e-16', ['-0', '0', '0']],
  ];
  for (const [name, baseline, upper, limit, band] of limits)
    it(`is ${name}`, () => {
      const threshold = { baseline, upper, lower: 2 * baseline - upper };
      assert.ok(Number(limitText(threshold)) > baseline);
      assert.equal(limitText(threshold), limit);
      assert.deepEqual(bandTexts(threshold, 'en'), band);
    });
});

describe('the history of a metric', () => {
  const cases: readonly (readonly [string, string, string | undefined, readonly number[]])[] = [
    [
      'CSV with one column of numbers',
      'timestamp,host,value\n2026-03-02T00:00:00Z,a,1\n2026-03-02 01:00,a,2.5\n',
      undefined,
      [1, 2.5],
    ],
    ['CSV with a named column', 'time,p50,p99\n2026-03-02 00:00,1,9\n2026-03-02 01:00,2,8\n', 'p99', [9, 8]],
    ['JSON pairs, in no order', '[[1772413200, 2], [1772409600000, 1]]', undefined, [1, 2]],
    ['JSON objects', '[{"time": "2026-03-02T00:00:00Z", "value": "3"}, {"time": "x", "value": 4}]', undefined, [3]],
  ];
  for (const [what, text, column, expected] of cases) {
    it(`is read from ${what}`, () => {
      const series = readSeries(text, column, { zone, zones: new ZoneTable() });
      assert.ok('samples' in series);
      assert.deepEqual(
        series.samples.map(({ value }) => value),
        expected,
      );
    });
  }

  const refused: readonly (readonly [string, string | undefined, RegExp])[] = [
    ['', undefined, /no rows/],
    ['time,a,b\n2026-03-02,1,2\n', undefined, /--column: a, b/],
    ['time,a\n2026-03-02 00:00,1\n', 'z', /no column “z”/],
    ['{"a": 1}', undefined, /no rows/],
    ['timezone: Asia/Tokyo\nlanguage: ja\n', 'x', /no rows/],
  ];
  for (const [text, column, message] of refused) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      const series = readSeries(text, column, { zone, zones: new ZoneTable() });
      assert.match('fault' in series ? series.fault.en : '', message);
    });
  }
});

describe('a threshold', () => {
  it('rests on the hour of the weekday once there are four such days', () => {
    const samples = days(28, (date, hours) => (hours === 9 ? 100 + (date % 7) : 10));
    const threshold = new SeasonalThresholds(samples, { zone }).at(at(28 * day + 9 * hour));
    assert.deepEqual(
      [threshold?.bucket, threshold?.samples, threshold?.baseline, threshold?.sigma],
      ['hour-of-week', 4, 100, 0],
    );
  });

  it('falls back to the hour, and to all', () => {
    const hourly = new SeasonalThresholds(
      days(7, (_, hours) => hours),
      { zone },
    ).at(at(9 * hour));
    assert.deepEqual([hourly?.bucket, hourly?.samples, hourly?.baseline], ['hour-of-day', 7, 9]);
    const all = new SeasonalThresholds(
      days(3, (_, hours) => hours),
      { zone },
    ).at(at(9 * hour));
    assert.deepEqual([all?.bucket, all?.samples, all?.baseline], ['all', 72, 11.5]);
    assert.equal(new SeasonalThresholds([], { zone }).at(at(0)), undefined);
  });

  it('without a sample still counts its day where the day has others', () => {
    const twice = days(28, () => 1).flatMap(({ instant, value }) => [
      { instant, value },
      { instant: asInstant(instant + hour / 2), value },
    ]);
    const [first] = twice;
    assert.ok(first !== undefined);
    const bucketWithout = (samples: readonly Sample[]) =>
      new SeasonalThresholds(samples, { zone }).without(first)?.bucket;
    assert.equal(bucketWithout(twice), 'hour-of-week');
    assert.equal(bucketWithout(days(28, () => 1)), 'hour-of-day');
  });

  it('is the mean and three standard deviations to each side', () => {
    const samples = [2, 4, 4, 4, 5, 5, 7, 9].map((value, index) => ({ instant: at(index), value }));
    const threshold = new SeasonalThresholds(samples, { zone }).at(at(0));
    assert.deepEqual([threshold?.baseline, threshold?.sigma, threshold?.upper, threshold?.lower], [5, 2, 11, -1]);
  });

  it('has a band where the metric never moves', () => {
    const threshold = new SeasonalThresholds(
      days(1, () => 50),
      { zone },
    ).at(at(0));
    assert.ok((threshold?.upper ?? 0) > 50 && (threshold?.lower ?? 0) < 50);
    assert.ok(
      (new SeasonalThresholds(
        days(1, () => 0),
        { zone },
      ).at(at(0))?.upper ?? 0) > 0,
    );
  });

  it('leaves incidents out', () => {
    const samples = days(1, (_, hours) => (hours === 5 ? 1000 : 10));
    const leftOut = [{ from: at(5 * hour), to: at(6 * hour) }];
    assert.equal(new SeasonalThresholds(samples, { zone, leftOut }).at(at(0))?.upper, 10 + 10 * 1e-3);
  });

  it('counts hours where the team is, changes of the clock included', () => {
    const newYork = zoneOf('America/New_York') as typeof zone;
    const samples = days(28, () => 1);
    assert.equal(new SeasonalThresholds(samples, { zone: newYork }).at(at(10 * day))?.bucket, 'hour-of-week');
  });

  it('never has its baseline outside its own samples', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 }),
        (values) => {
          const samples = values.map((value, index) => ({ instant: at(index * hour), value }));
          const threshold = new SeasonalThresholds(samples, { zone }).at(at(0));
          assert.ok(threshold !== undefined && threshold.lower < threshold.upper);
          const slack = 1e-6 * Math.max(1, ...values.map(Math.abs));
          assert.ok(
            threshold.baseline >= Math.min(...values) - slack && threshold.baseline <= Math.max(...values) + slack,
          );
        },
      ),
    );
  });
});

describe('anomalies', () => {
  const samples = days(28, (date, hours) => 10 + (hours % 6) + (date === 20 && hours === 3 ? 400 : 0));

  it('are what lies outside its own season, the most deviant first', () => {
    const [first, ...rest] = anomaliesIn(samples, { zone });
    assert.equal(first?.instant, at(20 * day + 3 * hour));
    assert.ok(rest.length === 0 && (first?.isolation ?? 0) > 0.6);
  });

  it('would be raised falsely so often', () => {
    assert.equal(
      leaveOneDayOut(
        days(28, (_, hours) => hours),
        { zone },
      ),
      0,
    );
    assert.equal(leaveOneDayOut(samples.slice(0, 24), { zone }), null);
    assert.ok((leaveOneDayOut(samples, { zone }) ?? 0) > 0);
    const spiked = days(28, (day, hours) => (day === 20 && hours === 8 ? 900 : hours));
    const leftOut = [{ from: at((20 * 24 + 8) * hour), to: at((20 * 24 + 9) * hour) }];
    assert.equal(leaveOneDayOut(spiked, { zone, leftOut }), 0);
  });

  it('have the same scores each time', () => {
    const points = Array.from({ length: 400 }, (_, index) => [index === 7 ? 99 : index % 5, index % 24]);
    const scores = isolationScores(points);
    assert.deepEqual(isolationScores(points), scores);
    assert.equal(scores.indexOf(Math.max(...scores)), 7);
    assert.ok(scores.every((score) => score > 0 && score <= 1));
  });
});
