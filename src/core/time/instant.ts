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

/** Local date and time as if they were UTC, in milliseconds. */
export function localMilliseconds(
  { year, month, day: dayOfMonth }: CalendarDate,
  { hour: hours, minute: minutes, second, millisecond = 0 }: ClockTime,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getTime() + hours * hour + minutes * minute + second * 1000 + millisecond;
}

/** True when the calendar has such a day, from the year 1 on. */
export function isRealDate({ year, month, day: dayOfMonth }: CalendarDate): boolean {
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The calendar date and clock time of local milliseconds. */
export function calendarOf(local: number): { readonly date: CalendarDate; readonly time: ClockTime } {
  const date = new Date(local);
  return {
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() },
  };
}

export function asInstant(milliseconds: number): Instant {
  return milliseconds as Instant;
}
