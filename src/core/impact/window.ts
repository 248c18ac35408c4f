import { addMonths } from '../time/day-number.ts';
import { calendarOf, day, type Instant, type Milliseconds } from '../time/instant.ts';
import { readLocal } from '../time/resolve.ts';
import type { Zone, ZoneTable } from '../time/zone.ts';

/** OpenSLO's time windows: rolling, or a calendar unit in a zone. */
export type Window =
  | { readonly type: 'rolling'; readonly length: Milliseconds }
  | {
      readonly type: 'calendar';
      readonly unit: CalendarUnit;
      /** One of its beginnings by the clock, local milliseconds, where it is none of the usual ones. */
      readonly start?: number;
      /** Where it has one of its own. */
      readonly zone?: Zone;
    };
type CalendarUnit = 'week' | 'month' | 'quarter' | 'year';

export interface WindowBounds {
  readonly from: Instant;
  readonly to: Instant;
}

const calendarForm =
  /^calendar-(week|month|quarter|year)(?: from (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d))?(?: in (.{1,60}))?$/;

/**
 * Reads `rolling-30d` or `calendar-month`, and what `calendarWindow` writes.
 * @param zones for a window with a zone of its own
 * @returns undefined for anything else
 */
export function parseWindow(text: string, zones?: ZoneTable): Window | undefined {
  const rolling = /^rolling-([1-9]\d{0,3})d$/.exec(text);
  if (rolling !== null) return { type: 'rolling', length: Number(rolling[1]) * day };
  const [, name, start, zoneName] = calendarForm.exec(text) ?? [];
  if (name === undefined) return undefined;
  const unit = name as CalendarUnit;
  const zone = zoneName === undefined ? undefined : zones?.find(zoneName);
  if (zoneName !== undefined && zone === undefined) return undefined;
  return {
    type: 'calendar',
    unit,
    ...(start !== undefined && { start: Date.parse(`${start}Z`) }),
    ...(zone !== undefined && { zone }),
  };
}

/**
 * A calendar window with a beginning and a zone of its own, as `parseWindow` reads it: `calendar-month in Asia/Tokyo`.
 * @param window `calendar-month` @param start one of its beginnings, local milliseconds @param zone its name
 */
export function calendarWindow(window: string, start: number | undefined, zone: string | undefined): string {
  const usual = parseWindow(window);
  const isOwn = start !== undefined && usual?.type === 'calendar' && around(usual, start)[0] !== start;
  const from = isOwn ? ` from ${new Date(start).toISOString().slice(0, 19)}` : '';
  return `${window}${from}${zone === undefined ? '' : ` in ${zone}`}`;
}

/** In local milliseconds: a Monday, and the first of January. */
const usualStarts: Readonly<Record<CalendarUnit, number>> = { week: 4 * day, month: 0, quarter: 0, year: 0 };
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The window around an incident: a rolling one ends with it, a calendar one is the unit that it began in, with its real
 * length (days of 23 and 25 hours included).
 * @param zone of calendar windows that have none of their own
 */
export function boundsOf(window: Window, start: Instant, end: Instant, zone: Zone): WindowBounds {
  if (window.type === 'rolling') return { from: (end - window.length) as Instant, to: end };
  const own = window.zone ?? zone;
  const [first, next] = around(window, start + own.offsetAt(start));
  const at = (local: number) => readLocal(local, own).instant as Instant;
  return { from: at(first), to: at(next) };
}

/** The beginnings before, or at, and after a local time; of months that are too short for it, their last day. */
function around(
  { unit, start = usualStarts[unit] }: Extract<Window, { type: 'calendar' }>,
  local: number,
): readonly [from: number, to: number] {
  if (unit === 'week') {
    const first = start + Math.floor((local - start) / (7 * day)) * 7 * day;
    return [first, first + 7 * day];
  }
  const startDay = Math.floor(start / day);
  const [one, other] = [calendarOf(start).date, calendarOf(local).date];
  const months = monthsOf[unit];
  const at = (count: number) => addMonths(startDay, count * months) * day + (start - startDay * day);
  const count = Math.floor(((other.year - one.year) * 12 + other.month - one.month) / months);
  return at(count) > local ? [at(count - 1), at(count)] : [at(count), at(count + 1)];
}

/**
 * All windows that a stretch of time touches, in order: of calendar windows the latest 400, of rolling ones the one that
 * ends with it.
 */
export function touchedWindows(window: Window, start: Instant, end: Instant, zone: Zone): readonly WindowBounds[] {
  if (window.type === 'rolling') return [boundsOf(window, start, end, zone)];
  const windowAt = (instant: number) => boundsOf(window, instant as Instant, end, zone);
  const windows = [windowAt(Math.max(start, end - 1))];
  for (let at = windows[0]; at !== undefined && at.from > start && windows.length < 400; at = windows.at(-1))
    windows.push(windowAt(at.from - 1));
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
