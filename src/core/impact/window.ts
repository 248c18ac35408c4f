import { calendarOf, day, type Instant, localMilliseconds, type Milliseconds } from '../time/instant.ts';
import { readLocal } from '../time/resolve.ts';
import type { Zone } from '../time/zone.ts';

/** OpenSLO's time windows: rolling, or a calendar unit in a zone. */
export type Window =
  | { readonly type: 'rolling'; readonly length: Milliseconds }
  | { readonly type: 'calendar'; readonly unit: CalendarUnit };
type CalendarUnit = 'week' | 'month' | 'quarter' | 'year';

export interface WindowBounds {
  readonly from: Instant;
  readonly to: Instant;
}

/** Reads `rolling-30d` or `calendar-month`. @returns undefined for anything else */
export function parseWindow(text: string): Window | undefined {
  const rolling = /^rolling-([1-9]\d{0,3})d$/.exec(text);
  if (rolling !== null) return { type: 'rolling', length: Number(rolling[1]) * day };
  const calendar = /^calendar-(week|month|quarter|year)$/.exec(text);
  return calendar === null ? undefined : { type: 'calendar', unit: calendar[1] as CalendarUnit };
}

/**
 * The window around an incident: a rolling one ends with it, a calendar one is the unit that it began in, with its real
 * length (days of 23 and 25 hours included).
 */
export function boundsOf(window: Window, start: Instant, end: Instant, zone: Zone): WindowBounds {
  if (window.type === 'rolling') return { from: (end - window.length) as Instant, to: end };
  const { date } = calendarOf(start + zone.offsetAt(start));
  const [first, next] = unitDates(window.unit, date.year, date.month, date.day);
  const at = (parts: readonly [number, number, number]) =>
    readLocal(localMilliseconds({ year: parts[0], month: parts[1], day: parts[2] }), zone).instant as Instant;
  return { from: at(first), to: at(next) };
}

/**
 * All windows that a stretch of time touches, in order: of calendar windows the latest 400, of rolling ones the one that
 * ends with it.
 */
export function touchedWindows(window: Window, start: Instant, end: Instant, zone: Zone): readonly WindowBounds[] {
  if (window.type === 'rolling') return [boundsOf(window, start, end, zone)];
  const around = (instant: number) => boundsOf(window, instant as Instant, end, zone);
  const windows = [around(Math.max(start, end - 1))];
  for (let at = windows[0]; at !== undefined && at.from > start && windows.length < 400; at = windows.at(-1))
    windows.push(around(at.from - 1));
  return windows.reverse();
}

/**
 * The window of an OpenSLO `timeWindow`, as `parseWindow` reads it: `30d` rolling, `1M` by the calendar. Calendar windows are
 * of one week, month, quarter or year; rolling ones of whole days, with months of 30, quarters of 90 and years of 365.
 * @returns undefined for anything else
 */
export function openSloWindow(duration: string, isRolling: boolean): string | undefined {
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([mhdwMQY])$/.exec(duration) ?? [];
  const { minutes = 0, calendar = '' } = openSloUnits[unit] ?? {};
  const days = (Number(count) * minutes) / 1440;
  if (isRolling) return days >= 1 && Number.isInteger(days) ? `rolling-${days}d` : undefined;
  return count === '1' && calendar !== '' ? `calendar-${calendar}` : undefined;
}

const openSloUnits: Readonly<Record<string, { readonly minutes: number; readonly calendar?: CalendarUnit }>> = {
  m: { minutes: 1 },
  h: { minutes: 60 },
  d: { minutes: 1440 },
  w: { minutes: 7 * 1440, calendar: 'week' },
  M: { minutes: 30 * 1440, calendar: 'month' },
  Q: { minutes: 90 * 1440, calendar: 'quarter' },
  Y: { minutes: 365 * 1440, calendar: 'year' },
};

type DateParts = readonly [year: number, month: number, day: number];

/** Months and days beyond their range carry over. */
function unitDates(
  unit: CalendarUnit,
  year: number,
  month: number,
  dayOfMonth: number,
): readonly [DateParts, DateParts] {
  switch (unit) {
    case 'month':
      return [
        [year, month, 1],
        [year, month + 1, 1],
      ];
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return [
        [year, first, 1],
        [year, first + 3, 1],
      ];
    }
    case 'year':
      return [
        [year, 1, 1],
        [year + 1, 1, 1],
      ];
    default: {
      const monday = dayOfMonth - ((new Date(localMilliseconds({ year, month, day: dayOfMonth })).getUTCDay() + 6) % 7);
      return [
        [year, month, monday],
        [year, month, monday + 7],
      ];
    }
  }
}
