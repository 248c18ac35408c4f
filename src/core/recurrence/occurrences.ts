import { type DayNumber, weekdayOn } from '../time/day-number.ts';
import { calendarOf, day, dayNumber, type Instant, type Milliseconds } from '../time/instant.ts';
import { readLocal } from '../time/resolve.ts';
import type { Zone } from '../time/zone.ts';
import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.ts';

/** A rule with what it is counted from. */
export interface Recurrence {
  readonly rule: RecurrenceRule;
  /** The first day on which it may happen. */
  readonly start: DayNumber;
  /** The time of day by the zone's clocks. */
  readonly clock: Milliseconds;
  readonly zone: Zone;
}

/** A rule that gives nothing for so long gives nothing at all: leap days of one weekday are 40 years apart at most. */
const longestGap = 60 * 366;
/** The end of the year 9999. */
const lastDay = 2_932_896;

/**
 * The days of a recurrence in order, none before its start. Days that a month does not have are left out, as RFC 5545
 * says. Ends with the rule's own end, with the year 9999, or when nothing has come for sixty years.
 * @param from no days before this one are wanted
 */
export function* occurrenceDays(recurrence: Recurrence, from: DayNumber = recurrence.start): Generator<DayNumber> {
  const { rule, start } = recurrence;
  const end = lastDayOf(recurrence);
  const matches = matcherOf(recurrence);
  // Counting has to begin at the beginning.
  let period = rule.count === undefined ? periodsBetween(recurrence, Math.max(start, from)) : 0;
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  let last = Math.max(start, from);
  for (; left > 0; period++) {
    const { first, length } = periodAt(recurrence, period);
    if (first > end || first - last > longestGap) return;
    for (const found of chosen(first, length, matches, rule.positions)) {
      if (found < start) continue;
      if (found > end || left-- <= 0) return;
      last = found;
      if (found >= from) yield found;
    }
  }
}

/** The last day of a recurrence before a day; undefined when there is none. */
export function dayBefore(recurrence: Recurrence, before: DayNumber): DayNumber | undefined {
  for (let reach = 40; ; reach *= 4) {
    const from = Math.max(recurrence.start, before - reach);
    let found: DayNumber | undefined;
    for (const day of occurrenceDays(recurrence, from)) {
      if (day >= before) break;
      found = day;
    }
    if (found !== undefined || from === recurrence.start) return found;
  }
}

/** When a day's occurrence is due. A clock time that is skipped counts by the clock before the jump, a repeated one the first time. */
export function instantOn({ clock, zone }: Recurrence, dayNumber: DayNumber): Instant {
  return readLocal(dayNumber * day + clock, zone).instant as Instant;
}

function lastDayOf({ rule: { until }, clock, zone }: Recurrence): DayNumber {
  if (until === undefined) return lastDay;
  const { milliseconds, isUtc } = until;
  const local = isUtc ? milliseconds + zone.offsetAt(milliseconds as Instant) : milliseconds;
  return Math.min(lastDay, Math.floor((local - clock) / day));
}

interface Period {
  readonly first: DayNumber;
  /** Days. */
  readonly length: number;
}

/** The nth period that the rule looks at: a day, week, month or year, the first with the start in it. */
function periodAt({ rule: { frequency, interval, weekStart }, start }: Recurrence, index: number): Period {
  const step = index * interval;
  if (frequency === 'DAILY') return { first: start + step, length: 1 };
  if (frequency === 'WEEKLY') return { first: weekOf(start, weekStart) + step * 7, length: 7 };
  const { year, month } = dateOf(start);
  const [first, next] =
    frequency === 'MONTHLY'
      ? [firstOfMonth(year, month + step), firstOfMonth(year, month + step + 1)]
      : [firstOfMonth(year + step, 1), firstOfMonth(year + step + 1, 1)];
  return { first, length: next - first };
}

/** How many of the rule's periods lie wholly before the one of a later day. */
function periodsBetween({ rule: { frequency, interval, weekStart }, start }: Recurrence, later: DayNumber): number {
  const [a, b] = [dateOf(start), dateOf(later)];
  const distance = {
    DAILY: later - start,
    WEEKLY: (weekOf(later, weekStart) - weekOf(start, weekStart)) / 7,
    MONTHLY: (b.year - a.year) * 12 + b.month - a.month,
    YEARLY: b.year - a.year,
  }[frequency];
  return Math.floor(distance / interval);
}

/** The matching days of a period, or those of them at the wanted positions. */
function chosen(
  first: DayNumber,
  length: number,
  matches: (day: DayNumber) => boolean,
  positions: readonly number[],
): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let at = first; at < first + length; at++) if (matches(at)) days.push(at);
  if (positions.length === 0) return days;
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}

/** Whether a day matches the parts of the rule that speak of days; parts that it lacks are taken from the start. */
function matcherOf({ rule, start }: Recurrence): (day: DayNumber) => boolean {
  const { frequency } = rule;
  const { month, day: dayOfMonth } = dateOf(start);
  const isByMonth = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const isOpen = rule.weekdays.length === 0 && rule.monthDays.length === 0;
  const weekdays: readonly RuleWeekday[] =
    isOpen && frequency === 'WEEKLY' ? [{ weekday: weekdayOn(start), ordinal: undefined }] : rule.weekdays;
  const monthDays = isOpen && isByMonth ? [dayOfMonth] : rule.monthDays;
  const months = isOpen && frequency === 'YEARLY' && rule.months.length === 0 ? [month] : rule.months;
  const isOfYear = frequency === 'YEARLY' && rule.months.length === 0;
  const isCounted = weekdays.some(({ ordinal }) => ordinal !== undefined);
  let around = monthAround(start);
  return (at) => {
    if (weekdays.length > 0 && !weekdays.some(({ weekday }) => weekday === weekdayOn(at))) return false;
    if (months.length === 0 && monthDays.length === 0 && !isCounted) return true;
    // Days come one after the other: most are in the month of the one before.
    if (at < around.first || at >= around.next) around = monthAround(at);
    const { year, first, next } = around;
    if (months.length > 0 && !months.includes(around.month)) return false;
    if (monthDays.length > 0 && !monthDays.includes(at - first + 1) && !monthDays.includes(at - next)) return false;
    if (!isCounted) return true;
    const scope = isOfYear ? { first: firstOfMonth(year, 1), next: firstOfMonth(year + 1, 1) } : around;
    return weekdays.some((wanted) => isNth(at, wanted, scope));
  };
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly first: DayNumber;
  /** The first day of the next one. */
  readonly next: DayNumber;
}

function monthAround(at: DayNumber): Month {
  const { year, month } = dateOf(at);
  return { year, month, first: firstOfMonth(year, month), next: firstOfMonth(year, month + 1) };
}

function isNth(
  at: DayNumber,
  { weekday, ordinal }: RuleWeekday,
  { first, next }: Pick<Month, 'first' | 'next'>,
): boolean {
  if (weekday !== weekdayOn(at)) return false;
  if (ordinal === undefined) return true;
  return ordinal > 0 ? Math.floor((at - first) / 7) + 1 === ordinal : Math.floor((next - 1 - at) / 7) + 1 === -ordinal;
}

function weekOf(at: DayNumber, weekStart: number): DayNumber {
  return at - ((weekdayOn(at) - weekStart + 7) % 7);
}

function dateOf(at: DayNumber) {
  return calendarOf(at * day).date;
}

function firstOfMonth(year: number, month: number): DayNumber {
  return dayNumber({ year, month, day: 1 });
}
