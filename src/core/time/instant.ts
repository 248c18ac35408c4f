/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly brand: 'instant' };
/** A length of time in milliseconds. */
export type Milliseconds = number;

export const minute: Milliseconds = 60_000;
export const hour: Milliseconds = 60 * minute;
export const day: Milliseconds = 24 * hour;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export interface ClockTime {
  /** 0 to 24; 24 only with 0 minutes: the end of the day. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond?: number;
}

const midnight: ClockTime = { hour: 0, minute: 0, second: 0 };

/**
 * Local date and time as if they were UTC, in milliseconds. Months and days beyond their range carry over.
 * @param time the beginning of the day when absent
 */
export function localMilliseconds(
  date: CalendarDate,
  { hour: hours, minute: minutes, second, millisecond = 0 } = midnight,
): number {
  return dayNumber(date) * day + hours * hour + minutes * minute + second * 1000 + millisecond;
}

/**
 * The days from 1970-01-01 to a date. Months and days beyond their range carry over. Years begin in March here, so that the
 * leap day is their last.
 */
export function dayNumber({ year, month, day: dayOfMonth }: CalendarDate): number {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor(((months - marchYear * 12) * 153 + 2) / 5) + dayOfMonth - 719_469;
}

/** True when the calendar has such a day, from the year 1 on. */
export function isRealDate({ year, month, day: dayOfMonth }: CalendarDate): boolean {
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** The calendar date and clock time of local milliseconds. */
export function calendarOf(local: number): { readonly date: CalendarDate; readonly time: ClockTime } {
  const date = new Date(local);
  return {
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() },
  };
}

/** The day after a date. */
export function dayAfter({ year, month, day: dayOfMonth }: CalendarDate): CalendarDate {
  return calendarOf(dayNumber({ year, month, day: dayOfMonth + 1 }) * day).date;
}

/** The instant so many milliseconds after 1970-01-01T00:00:00Z: a brand, nothing is computed or checked. */
export function asInstant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** The instant of a number since 1970: milliseconds from 10^11 (1973) on, seconds below; undefined for what can be neither. */
export function instantOfNumber(number: number): Instant | undefined {
  if (!Number.isFinite(number) || number <= 0 || number > 8e15) return undefined;
  return asInstant(Math.round(number < 1e11 ? number * 1000 : number));
}
