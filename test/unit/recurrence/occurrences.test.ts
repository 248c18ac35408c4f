import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayBefore, instantOn, occurrenceDays, type Recurrence } from '../../../src/core/recurrence/occurrences.ts';
import { parseRecurrenceRule } from '../../../src/core/recurrence/recurrence-rule.ts';
import { type DayNumber, dayOf, formatDay } from '../../../src/core/time/day-number.ts';
import { hour } from '../../../src/core/time/instant.ts';
import { fixedZone, type Zone, zoneOf } from '../../../src/core/time/zone.ts';

function recurrence(text: string, start: string | DayNumber, zone: Zone = fixedZone(0), clock = 0): Recurrence {
  const reading = parseRecurrenceRule(text);
  assert.ok('rule' in reading, text);
  return { rule: reading.rule, start: typeof start === 'number' ? start : (dayOf(start) as DayNumber), clock, zone };
}

function firstDays(found: Recurrence, count: number): readonly string[] {
  return [...take(occurrenceDays(found), count)].map(formatDay);
}

function* take<T>(items: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}

describe('occurrences of a recurrence rule', () => {
  const cases: readonly [rule: string, start: string, ...days: string[]][] = [
    ['FREQ=MONTHLY', '2026-01-31', '2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-03-03', '2026-04-06', '2026-05-04', '2026-06-01'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-01', '2026-01-30', '2026-02-27', '2026-03-31'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-01-01', '2026-02-13', '2026-03-13', '2026-11-13'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ],
    ['FREQ=YEARLY', '2024-02-29', '2024-02-29', '2028-02-29', '2032-02-29'],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '1997-05-19', '1998-05-18', '1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', '2026-01-01', '2026-03-29', '2027-03-28'],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-02-20', '2026-02-20', '2026-03-02', '2026-03-12'],
    ['FREQ=DAILY;UNTIL=20260302', '2026-03-01', '2026-03-01', '2026-03-02'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01'],
    ['FREQ=DAILY;UNTIL=20250101', '2026-01-01'],
  ];
  for (const [rule, start, ...days] of cases)
    it(`${rule} from ${start}`, () => assert.deepEqual(firstDays(recurrence(rule, start), days.length || 5), days));

  it('ends with a moment in UTC by the clocks of the zone', () => {
    const tokyo = zoneOf('Asia/Tokyo') as Zone;
    const found = recurrence('FREQ=DAILY;UNTIL=20260302T170000Z', '2026-03-01', tokyo, 2 * hour);
    assert.deepEqual(firstDays(found, 9), ['2026-03-01', '2026-03-02', '2026-03-03']);
  });

  it('keeps to the clock over a change of clocks; a time that is skipped counts by the clock before', () => {
    const found = recurrence('FREQ=DAILY', '2026-03-07', zoneOf('America/New_York') as Zone, 2.5 * hour);
    const instants = [...take(occurrenceDays(found), 3)].map((at) => new Date(instantOn(found, at)).toISOString());
    assert.deepEqual(instants, ['2026-03-07T07:30:00.000Z', '2026-03-08T07:30:00.000Z', '2026-03-09T06:30:00.000Z']);
  });

  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const rules = fc
    .record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 6 }),
      weekdays: fc.option(fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 })),
      months: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })),
      monthDays: fc.option(
        fc.uniqueArray(fc.integer({ min: -31, max: 31 }).filter(Boolean), { minLength: 1, maxLength: 3 }),
      ),
      end: fc.oneof(
        fc.constant(''),
        fc.integer({ min: 1, max: 30 }).map((count) => `;COUNT=${count}`),
        fc.constant(';UNTIL=20290610'),
      ),
    })
    .map(({ frequency, interval, weekdays, months, monthDays, end }) =>
      [
        `FREQ=${frequency};INTERVAL=${interval}`,
        ...(weekdays ? [`;BYDAY=${weekdays.join(',')}`] : []),
        ...(months ? [`;BYMONTH=${months.join(',')}`] : []),
        ...(monthDays && frequency !== 'WEEKLY' ? [`;BYMONTHDAY=${monthDays.join(',')}`] : []),
        end,
      ].join(''),
    );

  it('are in order, from the start on, within COUNT and UNTIL, and the same from wherever one looks', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 18_000, max: 21_000 }),
        fc.integer({ min: 0, max: 900 }),
        (text, start, later) => {
          const found = recurrence(text, start);
          const days = [...take(occurrenceDays(found), 60)];
          for (const [index, at] of days.entries())
            assert.ok(at >= start && (index === 0 || at > (days[index - 1] as number)));
          assert.ok(days.length <= (found.rule.count ?? 60));
          if (found.rule.until !== undefined) assert.ok(days.every((at) => at <= (dayOf('2029-06-10') as number)));
          const from = start + later;
          if ((days.at(-1) ?? 0) < from) return;
          const onwards = days.filter((at) => at >= from);
          assert.deepEqual([...take(occurrenceDays(found, from), onwards.length)], onwards);
          assert.equal(dayBefore(found, from), days.filter((at) => at < from).at(-1));
        },
      ),
      { numRuns: 400 },
    );
  });
});
