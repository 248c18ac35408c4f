import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Charted, chartOf } from '../../../src/core/threshold/chart.ts';
import { thinned } from '../../../src/core/threshold/chart-points.ts';
import { timeTicks, valueTicks } from '../../../src/core/threshold/chart-ticks.ts';
import type { Sample } from '../../../src/core/threshold/series.ts';
import { SeasonalThresholds, type ThresholdOptions } from '../../../src/core/threshold/threshold.ts';
import { formatInstant } from '../../../src/core/time/format-instant.ts';
import { asInstant, hour, minute } from '../../../src/core/time/instant.ts';
import { fixedZone, type Zone, zoneOf } from '../../../src/core/time/zone.ts';

const zone = fixedZone(0);
const monday = Date.parse('2026-03-02T00:00:00Z');
const at = (offset: number) => asInstant(monday + offset);
const hourly = (...values: readonly (number | undefined)[]): readonly Sample[] =>
  values.flatMap((value, index) => (value === undefined ? [] : [{ instant: at(index * hour), value }]));

function chart(
  samples: readonly Sample[],
  options: Partial<ThresholdOptions> = {},
  more: Partial<Pick<Charted, 'column' | 'language'>> = {},
): string {
  const all = { zone, ...options };
  const thresholds = new SeasonalThresholds(samples, all);
  return chartOf({ column: 'p99', samples, thresholds, options: all, language: 'en', ...more });
}

const pathOf = (svg: string, name: string) => new RegExp(`<path class="${name}" d="([^"]*)"`).exec(svg)?.[1] ?? '';
const textOf = (svg: string, tag: string) => new RegExp(`<${tag} [^>]*>([^<]*)<`).exec(svg)?.[1];
const count = (path: string, command: RegExp) => path.match(command)?.length ?? 0;

/** Tags that close in order, attributes in quotes and once each, no bare < or & and no character that XML forbids. */
function assertWellFormed(xml: string): void {
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-z:-]+="(?:[^<>&"]|&[a-z]+;|&#\d+;)*")*)(\/?)>/gi,
    (_, close: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([a-z:-]+)="/gi)].map(([, attribute]) => attribute);
      assert.equal(new Set(names).size, names.length, `${name}: ${names}`);
      if (close !== '') assert.equal(open.pop(), name);
      else if (empty === '') open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /<|&(?!(?:amp|lt|gt|quot|#\d+);)/);
}

function assertFinite(svg: string): void {
  for (const [, name, value = ''] of svg.matchAll(/ (d|x|y|width|height)="([^"]*)"/g)) {
    const numbers = value.replace(/[MLHVZamlhv,%]/g, ' ').trim();
    assert.match(numbers, /^(?:-?\d+(?:\.\d)?(?: +(?=.)|(?=-)|$))*$/, `${name}="${value.slice(0, 200)}"`);
  }
}

describe('a chart of the band', () => {
  it('draws each value over the band that the others give', () => {
    // Without 0: 3 ± 1. Without 2: 2 ± 2. Without 4: 1 ± 1. The picture goes from -0.2 to 4.2.
    const svg = chart(hourly(0, 2, 4), { width: 1 });
    assert.equal(pathOf(svg, 'band'), 'M48,84.1L484,84.1L920,205L920,325.9L484,325.9L48,205Z');
    assert.equal(pathOf(svg, 'values'), 'M48,325.9L484,205L920,84.1');
    assert.equal(pathOf(svg, 'outside'), 'M48,319.9l6,6l-6,6l-6,-6ZM920,78.1l6,6l-6,6l-6,-6Z');
  });

  const descriptions: readonly (readonly [string, string, string])[] = [
    [
      'the values',
      chart(hourly(0, 2, 4), { width: 1 }),
      '3 samples from 2026-03-02 00:00 to 2026-03-02 02:00 (UTC+00:00). 2 samples are outside the normal range by hour and weekday.',
    ],
    [
      'the values, in Japanese',
      chart(hourly(0, 2, 4), { width: 1 }, { language: 'ja' }),
      '2026-03-02 00:00 から 2026-03-02 02:00 まで（UTC+00:00）のデータ 3 件。時間帯・曜日ごとの通常の範囲を外れたデータは 2 件です。',
    ],
    [
      'a value that has no other to be held against',
      chart(hourly(5)),
      '1 sample from 2026-03-02 00:00 to 2026-03-02 00:00 (UTC+00:00). There is no normal range: there are no other samples to compare with.',
    ],
    [
      'incidents',
      chart(hourly(1, 2, 3), { leftOut: [{ from: at(hour), to: at(90 * minute) }] }),
      '3 samples from 2026-03-02 00:00 to 2026-03-02 02:00 (UTC+00:00). 2 samples are outside the normal range by hour and weekday. Incidents are shaded, and left out of the normal range.',
    ],
  ];
  for (const [what, svg, expected] of descriptions) {
    it(`says in words what it shows: ${what}`, () => assert.equal(textOf(svg, 'desc'), expected));
  }

  const shades: readonly (readonly [string, ThresholdOptions['leftOut'] & {}, readonly string[]])[] = [
    ['one within', [{ from: at(hour), to: at(2 * hour) }], ['x="266" y="72" width="218"']],
    [
      'two that touch are one',
      [
        { from: at(2 * hour), to: at(3 * hour) },
        { from: at(hour), to: at(2 * hour) },
      ],
      ['x="266" y="72" width="436"'],
    ],
    ['one that goes on', [{ from: at(3 * hour), to: asInstant(Infinity) }], ['x="702" y="72" width="218"']],
    ['one that began before', [{ from: at(-9 * hour), to: at(hour) }], ['x="48" y="72" width="218"']],
    ['one of a second is seen', [{ from: at(hour), to: at(hour + 1000) }], ['x="266" y="72" width="1"']],
    [
      'one before, one after',
      [
        { from: at(-2), to: at(-1) },
        { from: at(5 * hour), to: at(6 * hour) },
      ],
      [],
    ],
  ];
  for (const [what, leftOut, expected] of shades) {
    it(`shades incidents: ${what}`, () => {
      const svg = chart(hourly(1, 2, 3, 2, 1), { leftOut });
      const drawn = [...svg.matchAll(/<rect (x="[\d.]+" y="72" width="[\d.]+")/g)].map(([, rect]) => rect);
      assert.deepEqual(drawn, expected);
      assert.equal(svg.includes('incidents, left out'), expected.length > 0);
    });
  }

  const series: readonly (readonly [string, readonly Sample[], RegExp])[] = [
    ['a circle for one value alone', hourly(5), /^M484,205m-2,0a/],
    ['a level line for a value that never moves', hourly(7, 7, 7), /^M\d+,205L[\d.]+,205L920,205$/],
    ['a line for 0', hourly(0, 0), /^M\d+,205L920,205$/],
    ['values below 0', hourly(-4, -2, -4), /^M[\d.]+,[\d.]+L[\d.]+,[\d.]+L920,[\d.]+$/],
    ['nothing over a gap', hourly(1, 2, 1, ...Array(9).fill(undefined), 1, 2), /^M[^M]+M[^M]+$/],
    ['the line over one value that is missing', hourly(1, 2, 1, undefined, 1, 2), /^M[^M]+$/],
  ];
  for (const [what, samples, values] of series) {
    it(`draws ${what}`, () => assert.match(pathOf(chart(samples), 'values'), values));
  }

  it('escapes the name of the values, and cuts a long one', () => {
    const svg = chart(hourly(1, 2), {}, { column: '<p99>&"\u0007' });
    assert.equal(textOf(svg, 'title'), '&lt;p99&gt;&amp;&quot;\ufffd: values and normal range');
    assertWellFormed(svg);
    assert.ok((textOf(chart(hourly(1, 2), {}, { column: 'x'.repeat(9_000) }), 'title')?.length ?? 999) < 120);
  });

  it('thins a long history, and neither extremes nor what is outside get lost', () => {
    const samples = Array.from({ length: 100_000 }, (_, index) => ({
      instant: at(index * minute),
      value: index === 30_001 ? 900 : index === 70_003 ? -900 : 100 + ((index * 7919) % 31),
    }));
    const svg = chart(samples, { width: 5 });
    const values = pathOf(svg, 'values');
    assert.ok(count(values, /[ML]/g) > 900 && count(values, /[ML]/g) <= 2_010, `${count(values, /[ML]/g)}`);
    const [upper, lower] = pathOf(svg, 'outside').split('Z');
    assert.match(upper ?? '', /^M30\d[.\d]*,78\.1l/);
    assert.match(lower ?? '', /^M65\d[.\d]*,319\.9l/);
    assert.match(values, /L30\d[.\d]*,84\.1L/);
    assert.match(values, /L65\d[.\d]*,325\.9L/);
  });

  it('keeps of each column the first, last, least and greatest value, and what is outside', () => {
    const band = { lower: -10, upper: 10 };
    const values = [0, 1, -2, 1, 3, 1, 2, 1];
    const points = values.map((value, index) => ({
      instant: at(index),
      value,
      band: index === 6 ? { lower: 0, upper: 1 } : band,
    }));
    const { points: kept, marked, outside } = thinned(points, at(0), at(10_000));
    assert.deepEqual([kept.map(({ instant }) => instant - monday), marked.length, outside], [[0, 2, 4, 6, 7], 1, 1]);
  });

  it('marks the 500 furthest out where there are more, and says so', () => {
    const samples = Array.from({ length: 3_000 }, (_, index) => ({
      instant: at(index * minute),
      value: index % 5 === 0 ? index : 0,
    }));
    const svg = chart(samples, { width: 0.1 });
    assert.equal(count(pathOf(svg, 'outside'), /M/g), 500);
    assert.match(textOf(svg, 'desc') ?? '', /2,971 samples are outside .* The 500 furthest outside are marked\.$/);
  });

  it('leaves the marks nearest to the band out', () => {
    const band = { lower: -0.5, upper: 0.5 };
    const points = Array.from({ length: 600 }, (_, index) => ({ instant: at(index), value: index, band }));
    const { marked, outside } = thinned(points, at(0), at(600));
    assert.deepEqual([Math.min(...marked.map(({ value }) => value)), marked.length, outside], [100, 500, 599]);
  });

  it('is well-formed and has finite numbers only, whatever it is made of', () => {
    const instant = fc.oneof(fc.integer({ min: monday, max: monday + 9 * hour }), fc.integer({ min: 1, max: 8e15 }));
    const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const sample = fc.record({ instant: instant.map(asInstant), value });
    const stretch = fc.record({
      from: instant.map(asInstant),
      to: fc.oneof(instant, fc.constant(Infinity)).map(asInstant),
    });
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 60 }),
        fc.array(stretch, { maxLength: 5 }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ja'),
        (samples, leftOut, width, name, column, language) => {
          const sorted = [...samples].sort((a, b) => a.instant - b.instant);
          const svg = chart(sorted, { leftOut, width, zone: zoneOf(name) as Zone }, { column, language });
          assertWellFormed(svg);
          assertFinite(svg);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the axes of a chart', () => {
  const times: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['2026-03-02T00:10Z', '2026-03-02T05:00Z', 'UTC', ['01:00', '02:00', '03:00', '04:00', '05:00']],
    ['2026-03-02T00:00Z', '2026-03-02T00:00:10Z', 'UTC', ['00:00', ':02', ':04', ':06', ':08', ':10']],
    [
      '2026-03-01T20:00Z',
      '2026-03-03T20:00Z',
      'Asia/Tokyo',
      ['06:00', '12:00', '18:00', '00:00', '06:00', '12:00', '18:00', '00:00'],
    ],
    ['2026-02-28T00:00Z', '2026-03-28T00:00Z', 'UTC', ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']],
    [
      '2026-03-28T20:00Z',
      '2026-03-29T04:00Z',
      'Europe/Berlin',
      ['21:00', '22:00', '23:00', '00:00', '01:00', '03:00', '04:00', '05:00', '06:00'],
    ],
    [
      '2026-01-15T00:00Z',
      '2026-12-15T00:00Z',
      'UTC',
      ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01', '2026-11-01'],
    ],
    ['1995-01-15T00:00Z', '2026-12-15T00:00Z', 'UTC', ['2000', '2005', '2010', '2015', '2020', '2025']],
  ];
  for (const [from, to, name, expected] of times) {
    it(`has round times from ${from} to ${to} in ${name}`, () => {
      const named = zoneOf(name) as Zone;
      const { ticks } = timeTicks(asInstant(Date.parse(from)), asInstant(Date.parse(to)), named);
      const shown = ticks.map((instant) => formatInstant(instant, named));
      assert.equal(shown.length, expected.length, shown.join());
      for (const [index, part] of expected.entries()) assert.ok(shown[index]?.includes(part), shown.join());
    });
  }

  for (const [least, most, expected] of [
    [0, 100, [0, 20, 40, 60, 80, 100]],
    [-3, 9, [-2, 0, 2, 4, 6, 8]],
    [0.011, 0.012, [0.011, 0.0112, 0.0114, 0.0116, 0.0118, 0.012]],
    [1_000_001, 1_000_002, [1_000_001, 1_000_001.2, 1_000_001.4, 1_000_001.6, 1_000_001.8, 1_000_002]],
  ] as const) {
    it(`has round values from ${least} to ${most}`, () => {
      const { ticks } = valueTicks(least, most);
      assert.deepEqual(
        ticks.map((value) => Number(value.toPrecision(12))),
        expected,
      );
    });
  }
});
