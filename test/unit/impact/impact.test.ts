import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeImpact } from '../../../src/core/impact/impact.ts';
import type { ImpactInput } from '../../../src/core/impact/impact-input.ts';
import { downtimeOf, type ImpactInterval } from '../../../src/core/impact/intervals.ts';
import { boundsOf, parseWindow, type Window } from '../../../src/core/impact/window.ts';
import { asInstant, type Instant, minute } from '../../../src/core/time/instant.ts';
import { resolveTimestamp } from '../../../src/core/time/resolve.ts';
import { parseTimestamp } from '../../../src/core/time/timestamp.ts';
import { type Zone, ZoneTable, zoneOf } from '../../../src/core/time/zone.ts';

const zones = new ZoneTable();
const tokyo = zoneOf('Asia/Tokyo') as Zone;
const rolling = parseWindow('rolling-30d') as Window;

function at(text: string): Instant {
  return resolveTimestamp(parseTimestamp(text), { zones, zone: tokyo, zoneIsGiven: true }).instant as Instant;
}

const empty: ImpactInput = {
  id: undefined,
  started: undefined,
  detected: undefined,
  acknowledged: undefined,
  mitigated: undefined,
  resolved: undefined,
  intervals: [],
  affectedUsers: undefined,
  normalTps: undefined,
  revenuePerTransaction: undefined,
  currency: undefined,
  recoveredRatio: undefined,
  target: undefined,
  window: rolling,
  zone: tokyo,
};

const chapter: ImpactInput = {
  ...empty,
  started: at('2023-01-15 14:30'),
  detected: at('2023-01-15 14:35'),
  acknowledged: at('2023-01-15 14:37'),
  mitigated: at('2023-01-15 16:30'),
  resolved: at('2023-01-15 16:45'),
  affectedUsers: 10_000,
  normalTps: 50,
  revenuePerTransaction: 10,
  currency: 'USD',
  target: 99.9,
};

const interval = (from: number, to: number, fraction: number, service = ''): ImpactInterval => ({
  service,
  from: asInstant(from),
  to: asInstant(to),
  fraction,
});

describe('impact: the worked example', () => {
  it('is 135 minutes, 405,000 transactions and 4,050,000 USD', () => {
    const report = computeImpact(chapter);
    assert.equal(report.durationMinutes, 135);
    assert.equal(report.effectiveDowntimeMinutes, 135);
    assert.equal(report.lostTransactions, 405_000);
    assert.deepEqual(report.revenueLoss, { amount: 4_050_000, currency: 'USD' });
    assert.deepEqual(
      [
        report.timeToDetectMinutes,
        report.timeToAcknowledgeMinutes,
        report.timeToMitigateMinutes,
        report.timeToRestoreMinutes,
      ],
      [5, 2, 120, 135],
    );
    assert.deepEqual(report.missing, []);
  });

  it('misses 99.9 on a rolling window of 30 days by 0.2125 points', () => {
    assert.deepEqual(computeImpact(chapter).sla, {
      target: 99.9,
      windowMinutes: 43_200,
      availability: 99.6875,
      violationPoints: 0.2125,
      errorBudgetMinutes: 43.2,
      errorBudgetConsumedPercent: 312.5,
    });
  });

  it('misses it on the calendar month of 31 days by 0.2024 points', () => {
    const sla = computeImpact({ ...chapter, window: parseWindow('calendar-month') as Window }).sla;
    assert.equal(sla?.availability.toFixed(4), '99.6976');
    assert.equal(sla?.violationPoints.toFixed(4), '0.2024');
    assert.equal(sla?.errorBudgetMinutes, 44.64);
    assert.equal(sla?.errorBudgetConsumedPercent?.toFixed(1), '302.4');
  });
});

describe('impact', () => {
  it('has no figure of a count that cannot be right', () => {
    const { affectedUsers, missing } = computeImpact({ ...empty, affectedUsers: -1 });
    assert.equal(affectedUsers, null);
    assert.ok(!missing.includes('affected_users'));
  });

  it('names what is missing and computes the rest', () => {
    const report = computeImpact({
      ...empty,
      started: at('2026-03-01 10:00'),
      resolved: at('2026-03-01 11:00'),
      normalTps: 1,
    });
    assert.equal(report.lostTransactions, 3600);
    assert.equal(report.revenueLoss, null);
    assert.deepEqual(report.missing, [
      'detected',
      'acknowledged',
      'mitigated',
      'affected_users',
      'revenue_per_transaction',
      'currency',
      'sla',
    ]);
  });

  it('keeps a range a range, and takes off what came back', () => {
    const report = computeImpact({
      ...chapter,
      revenuePerTransaction: { low: 1, base: 2, high: 3 },
      recoveredRatio: 0.5,
    });
    assert.deepEqual(report.revenueLoss, { amount: { low: 202_500, base: 405_000, high: 607_500 }, currency: 'USD' });
  });

  it('has no error budget at a target of 100', () => {
    const sla = computeImpact({ ...chapter, target: 100 }).sla;
    assert.deepEqual([sla?.errorBudgetMinutes, sla?.errorBudgetConsumedPercent], [null, null]);
  });

  it('does not compute from an end before the start', () => {
    const report = computeImpact({ ...chapter, resolved: at('2023-01-15 13:00') });
    assert.deepEqual([report.durationMinutes, report.effectiveDowntimeMinutes, report.sla], [null, null, null]);
  });

  it('counts partial outages by their union: 279 minutes to restore, 120 of downtime', () => {
    const start = at('2026-03-01 10:00');
    const piece = (from: number, to: number) => interval(start + from * minute, start + to * minute, 1);
    const report = computeImpact({
      ...chapter,
      started: start,
      resolved: asInstant(start + 279 * minute),
      intervals: [piece(0, 50), piece(30, 70), piece(229, 279)],
    });
    assert.deepEqual([report.timeToRestoreMinutes, report.effectiveDowntimeMinutes], [279, 120]);
  });
});

describe('downtime', () => {
  it('takes the greatest fraction in force, never the sum', () => {
    assert.equal(downtimeOf([interval(0, 60, 0.4), interval(30, 90, 0.5)]), 30 * 0.4 + 60 * 0.5);
  });

  it('never exceeds the time that passed, and never shrinks by another interval', () => {
    const intervals = fc.array(
      fc
        .tuple(fc.nat(1000), fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([a, b, fraction]) => interval(Math.min(a, b), Math.max(a, b), fraction)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(intervals, (list) => {
        const whole = downtimeOf(list);
        assert.ok(whole <= 1000 + 1e-6);
        assert.ok(downtimeOf(list.slice(1)) <= whole + 1e-6);
        assert.ok(Math.abs(downtimeOf([...list].reverse()) - whole) < 1e-6);
      }),
    );
  });
});

describe('windows', () => {
  const lengths: readonly [window: string, day: string, zone: string, hours: number][] = [
    ['calendar-month', '2026-03-15', 'America/New_York', 31 * 24 - 1],
    ['calendar-month', '2026-11-15', 'America/New_York', 30 * 24 + 1],
    ['calendar-month', '2024-02-10', 'Asia/Tokyo', 29 * 24],
    ['calendar-quarter', '2026-02-10', 'Asia/Tokyo', 90 * 24],
    ['calendar-year', '2024-02-10', 'Asia/Tokyo', 366 * 24],
    ['calendar-week', '2026-11-23', 'Asia/Tokyo', 7 * 24],
    ['rolling-7d', '2026-11-23', 'Asia/Tokyo', 7 * 24],
  ];
  for (const [window, date, name, hours] of lengths) {
    it(`${window} around ${date} in ${name} has ${hours} hours`, () => {
      const zone = zoneOf(name) as Zone;
      const inside = resolveTimestamp(parseTimestamp(`${date} 12:00`), { zones, zone, zoneIsGiven: true })
        .instant as Instant;
      const { from, to } = boundsOf(parseWindow(window) as Window, inside, inside, zone);
      assert.equal((to - from) / (60 * minute), hours);
    });
  }

  it('refuses what is no window', () => {
    for (const text of ['30d', 'rolling-0d', 'calendar-day', 'rolling-99999d'])
      assert.equal(parseWindow(text), undefined);
  });
});
