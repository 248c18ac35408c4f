import type { Span } from '../text/span.ts';
import { weekdayOn } from './day-number.ts';
import {
  type CalendarDate,
  calendarOf,
  day,
  dayAfter,
  dayNumber,
  hour,
  type Instant,
  localMilliseconds,
} from './instant.ts';
import type { Timestamp, WrittenTimestamp } from './timestamp.ts';
import { plainReading, readingsOf, skippedReadings, type Zone, type ZoneTable } from './zone.ts';

/** Something that a reader should know about how a time was read. */
type TimeNote =
  | { readonly type: 'assumed-zone'; readonly zone: string }
  | { readonly type: 'unknown-zone'; readonly name: string; readonly span: Span }
  | {
      readonly type: 'ambiguous' | 'nonexistent';
      readonly zone: Zone;
      readonly first: Instant;
      readonly second: Instant;
    };

export interface ResolvedTime {
  /** Absent when a part that is needed is missing or unknown. */
  readonly instant: Instant | undefined;
  readonly zone: Zone | undefined;
  readonly note: TimeNote | undefined;
}

export interface TimeContext {
  readonly zones: ZoneTable;
  /** The zone of times that name none. */
  readonly zone: Zone | undefined;
  /** True when that zone was written in the document or the configuration, and not merely assumed. */
  readonly zoneIsGiven: boolean;
  /** The date of times that have none. */
  readonly date?: CalendarDate | undefined;
}

/**
 * The instant of a time. A repeated local time is read as the first of the two, a skipped one by the clock before the
 * jump; both are noted.
 */
export function resolveTimestamp(stamp: Timestamp, context: TimeContext): ResolvedTime {
  if (stamp.kind !== 'timestamp') return unresolved;
  const date = stamp.date ?? context.date;
  const local = date === undefined || stamp.time === undefined ? undefined : localMilliseconds(date, stamp.time);
  return resolveLocal(local, stamp, context);
}

/**
 * The instant of a time that may be a clock time alone, and then is of the day of `earlier` where its own zone is; of the
 * next day when it would lie more than 12 hours before, or of the day of the week that it names. After one that is written as 24:00, another 24:00 is the same.
 * @param earlier when unknown, a clock time alone takes the date of the context
 */
export function resolveAfter(
  earlier: { readonly instant: Instant | undefined; readonly stamp: Timestamp } | undefined,
  stamp: Timestamp,
  context: TimeContext,
): ResolvedTime {
  if (stamp.kind !== 'timestamp' || stamp.date !== undefined || stamp.time === undefined)
    return resolveTimestamp(stamp, context);
  const zone = zoneFor(stamp.zone, context);
  if (earlier?.instant === undefined || zone === undefined) return resolveTimestamp(stamp, context);
  const begin = earlier.instant + zone.offsetAt(earlier.instant);
  if (stamp.weekday !== undefined) {
    const date = onWeekday(calendarOf(begin).date, stamp.weekday);
    return resolveLocal(localMilliseconds(date, stamp.time), stamp, context);
  }
  const local = localMilliseconds(calendarOf(begin).date, stamp.time);
  if (local - day === begin && isEndOfDay(stamp) && isEndOfDay(earlier.stamp))
    return resolveLocal(begin, stamp, context);
  return resolveLocal(begin - local > half ? local + day : local, stamp, context);
}

/** The nearest day of that name: the day before, the day itself, or one of the five after it. */
function onWeekday(today: CalendarDate, weekday: number): CalendarDate {
  const number = dayNumber(today);
  const ahead = (weekday - weekdayOn(number) + 7) % 7;
  return calendarOf((ahead === 6 ? number - 1 : number + ahead) * day).date;
}

function isEndOfDay(stamp: Timestamp): boolean {
  return stamp.kind === 'timestamp' && stamp.time?.hour === 24;
}

const half = 12 * hour;
const unresolved: ResolvedTime = { instant: undefined, zone: undefined, note: undefined };

function resolveLocal(
  local: number | undefined,
  { zone: written }: WrittenTimestamp,
  context: TimeContext,
): ResolvedTime {
  const zone = zoneFor(written, context);
  if (written !== undefined && 'name' in written && zone === undefined) {
    return { ...unresolved, note: { type: 'unknown-zone', name: written.name, span: written.span } };
  }
  if (local === undefined || zone === undefined) return unresolved;
  const isAssumed = written === undefined && !context.zoneIsGiven;
  const plain = plainReading(local, zone);
  if (plain !== undefined) return { instant: plain, zone, note: isAssumed ? assumedZone(zone) : undefined };
  const { instant, note } = readLocal(local, zone, isAssumed);
  return { instant, zone, note };
}

/** A local time of a zone as an instant, with what is odd about it. */
export function readLocal(local: number, zone: Zone, assumed = false): Pick<ResolvedTime, 'instant' | 'note'> {
  const [first, second] = readingsOf(local, zone);
  if (first === undefined) {
    const [before, after] = skippedReadings(local, zone);
    return { instant: before, note: { type: 'nonexistent', zone, first: before, second: after } };
  }
  if (second !== undefined) return { instant: first, note: { type: 'ambiguous', zone, first, second } };
  return { instant: first, note: assumed ? assumedZone(zone) : undefined };
}

function assumedZone({ name }: Zone): TimeNote {
  return { type: 'assumed-zone', zone: name };
}

function zoneFor(zone: WrittenTimestamp['zone'], context: TimeContext): Zone | undefined {
  if (zone === undefined) return context.zone;
  return 'offset' in zone ? context.zones.atOffset(zone.offset) : context.zones.find(zone.name);
}

/**
 * The instants of rows that may carry a clock time alone. The first takes the date of `start`, at whose midnight `24:00` is
 * that midnight; a row more than 12 hours earlier than the row before has crossed midnight. A row with a date of its own sets the date for those below; one with a
 * zone of its own is of the day that it was there.
 */
export function resolveRows(
  stamps: readonly Timestamp[],
  start: { readonly instant: Instant; readonly zone: Zone } | undefined,
  context: TimeContext,
): readonly ResolvedTime[] {
  const zone = context.zone ?? start?.zone;
  const begin = start && start.instant + (zone ?? start.zone).offsetAt(start.instant);
  const here: TimeContext = { ...context, zone };
  let today = begin === undefined ? context.date : calendarOf(begin).date;
  let previous = begin;
  let latest = start?.instant;
  let latestZone = zone;
  let isBegin = true;
  return stamps.map((stamp) => {
    if (stamp.kind !== 'timestamp') return unresolved;
    const own = stamp.zone === undefined ? zone : zoneFor(stamp.zone, here);
    if (stamp.date !== undefined) latest = undefined;
    if (own !== latestZone && own !== undefined && latest !== undefined) {
      previous = latest + own.offsetAt(latest);
      today = calendarOf(previous).date;
    }
    const isNamed = stamp.date !== undefined || stamp.weekday !== undefined;
    const date = stamp.date ?? (stamp.weekday === undefined ? today : today && onWeekday(today, stamp.weekday));
    today = date;
    if (date === undefined || stamp.time === undefined) return resolveLocal(undefined, stamp, here);
    let local = localMilliseconds(date, stamp.time);
    if (!isNamed && previous !== undefined && previous - local > half) {
      local += day;
      today = dayAfter(date);
    }
    // At the very midnight of the start, 24:00 is still of the day before.
    isBegin &&= !isNamed && stamp.time.hour === 24 && local - day === previous;
    if (isBegin) local -= day;
    previous = local;
    const resolved = resolveLocal(local, stamp, here);
    if (resolved.instant !== undefined) {
      latest = resolved.instant;
      latestZone = own;
    }
    return resolved;
  });
}
