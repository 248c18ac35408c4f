import { asInstant, calendarOf, day, dayNumber, type Instant } from './instant.ts';
import { parseTimestamp } from './timestamp.ts';
import type { Zone } from './zone.ts';

/** Days since 1970-01-01, without a zone. */
export type DayNumber = number;

/** The day of a text that is a date, with or without a time of day. */
export function dayOf(text: string | undefined): DayNumber | undefined {
  const stamp = parseTimestamp(text ?? '');
  if (stamp.kind !== 'timestamp' || stamp.date === undefined) return undefined;
  return dayNumber(stamp.date);
}

/** The day that an instant falls on in a zone. */
export function dayAt(instant: Instant, zone: Zone): DayNumber {
  return dayNumber(calendarOf(instant + zone.offsetAt(instant)).date);
}

/** The instants from which and until which (excluded) it is the same day in a zone, to the millisecond. */
export function dayAround(instant: Instant, zone: Zone): { readonly from: Instant; readonly until: Instant } {
  const number = dayAt(instant, zone);
  // The first instant of a later day than the one before it, by halves: days differ in length where clocks are changed.
  const firstOf = (later: DayNumber, before: Instant, after: Instant): Instant => {
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = asInstant(Math.floor((low + high) / 2));
      if (dayAt(middle, zone) >= later) high = middle;
      else low = middle;
    }
    return high;
  };
  return {
    from: firstOf(number, asInstant(instant - 2 * day), instant),
    until: firstOf(number + 1, instant, asInstant(instant + 2 * day)),
  };
}

/** `2026-04-01`. */
export function formatDay(number: DayNumber): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** The same day some months later; the last of the month where it has no such day. */
export function addMonths(from: DayNumber, months: number): DayNumber {
  const { year, month, day: dayOfMonth } = calendarOf(from * day).date;
  const same = dayNumber({ year, month: month + months, day: dayOfMonth });
  return Math.min(same, lastDayOf(year, month + months));
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): DayNumber {
  return dayNumber({ year, month: month + 1, day: 1 }) - 1;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOn(at: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return (((at + 3) % 7) + 7) % 7;
}
