import assert from 'node:assert/strict';
import fc from 'fast-check';
import { downtimeOf, type ImpactInterval } from '../../../src/core/impact/intervals.ts';
import { serviceLevel } from '../../../src/core/impact/service-level.ts';
import { type IncidentImpact, serviceLevels } from '../../../src/core/impact/service-levels.ts';
import { boundsOf, openSloWindow, parseWindow, touchedWindows, type Window } from '../../../src/core/impact/window.ts';
import { asInstant, day, type Instant, minute } from '../../../src/core/time/instant.ts';
import { type Zone, zoneOf } from '../../../src/core/time/zone.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const tokyo = zoneOf('Asia/Tokyo') as Zone;
const month = parseWindow('calendar-month') as Window;
const at = (iso: string): Instant => asInstant(Date.parse(`${iso}:00+09:00`));

const incident = (from: string, to: string, part: Partial<IncidentImpact> = {}): IncidentImpact => ({
  started: at(from),
  resolved: at(to),
  intervals: [],
  services: [],
  leftOut: false,
  ...part,
});

const downMinutes = ({
  windowMinutes,
  availability,
}: {
  readonly windowMinutes: number;
  readonly availability: number;
}) => Math.round((1 - availability / 100) * windowMinutes * 1000) / 1000;

describe('service levels over several incidents', () => {
  const january = boundsOf(month, at('2026-01-15T12:00'), at('2026-01-15T12:00'), tokyo);
  const february = boundsOf(month, at('2026-02-15T12:00'), at('2026-02-15T12:00'), tokyo);

  it('cut January 31 23:00 to February 1 02:00 into 60 and 120 minutes', () => {
    const incidents = [incident('2026-01-31T23:00', '2026-02-01T02:00')];
    assert.deepEqual(
      [january, february].map((window) => downMinutes(serviceLevels(incidents, window, 99).overall)),
      [60, 120],
    );
  });

  it('count overlapping incidents of one service once', () => {
    const incidents = [
      incident('2026-01-10T10:00', '2026-01-10T11:00'),
      incident('2026-01-10T10:30', '2026-01-10T11:30'),
    ];
    assert.equal(downMinutes(serviceLevels(incidents, january, 99).overall), 90);
  });

  it('keep services apart, and count what names none for each', () => {
    const incidents = [
      incident('2026-01-10T10:00', '2026-01-10T11:00', { services: ['cart'] }),
      incident('2026-01-11T10:00', '2026-01-11T10:30', { services: ['cart', 'payment'] }),
      incident('2026-01-12T10:00', '2026-01-12T10:10'),
    ];
    const { byService, overall } = serviceLevels(incidents, january, 99);
    assert.deepEqual(
      [...byService].map(([service, level]) => [service, downMinutes(level)]),
      [
        ['cart', 100],
        ['payment', 40],
      ],
    );
    assert.equal(downMinutes(overall), 100);
  });

  it('count an interval that names no service for those of its incident alone', () => {
    const interval = { service: '', from: at('2026-01-10T10:00'), to: at('2026-01-10T11:00'), fraction: 0.5 };
    const incidents = [
      incident('2026-01-10T10:00', '2026-01-10T12:00', { services: ['payment'], intervals: [interval] }),
      incident('2026-01-11T10:00', '2026-01-11T12:00', { services: ['search'] }),
    ];
    const { byService } = serviceLevels(incidents, january, 99);
    assert.deepEqual(
      [...byService].map(([service, level]) => [service, downMinutes(level)]),
      [
        ['payment', 30],
        ['search', 120],
      ],
    );
  });

  it('of one service are of what it suffered', () => {
    const of = (service: string) => ({
      service,
      from: at('2026-01-10T10:00'),
      to: at('2026-01-10T11:00'),
      fraction: 1,
    });
    const incidents = [
      incident('2026-01-10T10:00', '2026-01-10T12:00', { services: ['cart', 'payment'], intervals: [of('payment')] }),
    ];
    assert.deepEqual(
      ['cart', 'payment'].map((service) => downMinutes(serviceLevels(incidents, january, 99, service).overall)),
      [0, 60],
    );
  });

  it('leave maintenance and game days out, and count an open incident up to the end', () => {
    const incidents = [
      incident('2026-01-10T10:00', '2026-01-10T11:00', { leftOut: true }),
      incident('2026-01-31T23:30', '2026-01-31T23:30', { resolved: undefined }),
    ];
    assert.equal(downMinutes(serviceLevels(incidents, january, 99).overall), 30);
  });
});

describe('service level', () => {
  const levels: readonly [
    downtime: number,
    window: number,
    target: number,
    points: number,
    budget: number | null,
    consumed: number | null,
  ][] = [
    [135, 43_200, 99.9, 0.2125, 43.2, 312.5],
    [0, 43_200, 99.9, 0, 43.2, 0],
    [43.2, 43_200, 99.9, 0, 43.2, 100],
    [43_200, 43_200, 99.9, 99.9, 43.2, 100_000],
    [1, 43_200, 99.99, 0, 4.32, 23.14814814814815],
    [10, 43_200, 100, 0.023148148148148147, null, null],
  ];
  for (const [downtime, window, target, points, budget, consumed] of levels) {
    it(`misses ${target} by ${points} points after ${downtime} of ${window} minutes`, () => {
      const level = serviceLevel(downtime * minute, window * minute, target);
      assert.deepEqual(
        [level.violationPoints, level.errorBudgetMinutes, level.errorBudgetConsumedPercent],
        [points, budget, consumed],
      );
    });
  }

  it('of the calendar month of 31 days is 99.6976, 0.2024 points, 44.64 minutes and 302.4 %', () => {
    const level = serviceLevel(135 * minute, 44_640 * minute, 99.9);
    assert.equal(level.availability, (100 * (44_640 - 135)) / 44_640);
    assert.equal(level.errorBudgetMinutes, 44.64);
    assert.deepEqual(
      [level.violationPoints.toFixed(4), level.errorBudgetConsumedPercent?.toFixed(1)],
      ['0.2024', '302.4'],
    );
  });

  it('is missed exactly when more than the budget is used', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 90_001, max: 99_999 }), (seconds, thousandths) => {
        const level = serviceLevel(seconds * 1000, 43_200 * minute, thousandths / 1000);
        assert.equal(level.violationPoints > 0, (level.errorBudgetConsumedPercent ?? 0) > 100);
      }),
    );
  });
});

describe('downtime', () => {
  const interval = (from: number, to: number, fraction: number): ImpactInterval => ({
    service: '',
    from: asInstant(from),
    to: asInstant(to),
    fraction,
  });

  it('is that of a count of every single millisecond', () => {
    const one = fc
      .tuple(fc.nat(30), fc.nat(30), fc.integer({ min: -2, max: 12 }))
      .map(([from, to, tenths]) => interval(from, to, tenths / 10));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (list) => {
        let tenths = 0;
        for (let now = 0; now < 30; now++) {
          const inForce = list
            .filter(({ from, to }) => from <= now && now < to)
            .map(({ fraction }) => Math.round(Math.min(1, fraction) * 10));
          tenths += Math.max(0, ...inForce);
        }
        assert.equal(downtimeOf(list), tenths / 10);
      }),
    );
  });

  it('of 20,000 intervals that all overlap is a matter of moments', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => interval(index, 40_000 - index, (index + 1) / 20_000));
    const begun = cpuTime();
    assert.ok(downtimeOf(list) < 40_000);
    assert.ok(cpuTime() - begun < 5000);
  });
});

describe('windows of OpenSLO', () => {
  const windows: readonly [duration: string, isRolling: boolean, window: string | undefined][] = [
    ['30d', true, 'rolling-30d'],
    ['4w', true, 'rolling-28d'],
    ['720h', true, 'rolling-30d'],
    ['1440m', true, 'rolling-1d'],
    ['1Q', true, 'rolling-90d'],
    ['12h', true, undefined],
    ['1M', false, 'calendar-month'],
    ['1Q', false, 'calendar-quarter'],
    ['1d', false, undefined],
    ['2M', false, undefined],
    ['30 days', true, undefined],
    ['0d', true, undefined],
  ];
  for (const [duration, isRolling, window] of windows) {
    it(`${isRolling ? 'rolling' : 'calendar'} ${duration}`, () =>
      assert.deepEqual(openSloWindow(duration, isRolling), window));
  }

  const begun: readonly [window: string, instant: string, from: string, to: string][] = [
    ['calendar-month', '2026-03-31T23:59', '2026-03-01T00:00', '2026-04-01T00:00'],
    ['calendar-quarter', '2026-12-31T23:59', '2026-10-01T00:00', '2027-01-01T00:00'],
    ['calendar-year', '2024-02-29T10:00', '2024-01-01T00:00', '2025-01-01T00:00'],
    ['calendar-week', '2026-03-01T23:59', '2026-02-23T00:00', '2026-03-02T00:00'],
    ['calendar-month from 2020-01-31T00:00:00', '2026-02-28T00:00', '2026-02-28T00:00', '2026-03-31T00:00'],
    ['calendar-month from 2020-01-21T12:30:00', '2026-02-21T12:29', '2026-01-21T12:30', '2026-02-21T12:30'],
    ['calendar-quarter from 2020-02-01T00:00:00', '2026-01-31T10:00', '2025-11-01T00:00', '2026-02-01T00:00'],
    ['calendar-year from 2020-04-01T00:00:00', '2026-03-31T10:00', '2025-04-01T00:00', '2026-04-01T00:00'],
    ['calendar-week from 2020-01-05T00:00:00', '2026-03-01T00:00', '2026-03-01T00:00', '2026-03-08T00:00'],
  ];
  for (const [window, instant, from, to] of begun) {
    it(`${window} around ${instant} is ${from} to ${to}`, () =>
      assert.deepEqual(boundsOf(parseWindow(window) as Window, at(instant), at(instant), tokyo), {
        from: at(from),
        to: at(to),
      }));
  }

  it('name every month that an incident touches', () => {
    const windows = touchedWindows(month, at('2026-01-31T23:00'), at('2026-03-01T00:00'), tokyo);
    assert.deepEqual(
      windows.map(({ from, to }) => (to - from) / day),
      [31, 28],
    );
  });
});
