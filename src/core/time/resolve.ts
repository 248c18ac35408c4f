import type { Span } from '../text/span.ts';
import { type CalendarDate, calendarOf, day, hour, type Instant, localMilliseconds } from './instant.ts';
import type { Timestamp } from './timestamp.ts';
import { fixedZone, readingsOf, skippedReadings, type Zone, type ZoneTable } from './zone.ts';

/** Something that a reader should know about how a time was read. */
export type TimeNote =
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
  const none = { instant: undefined, zone: undefined, note: undefined };
  if (stamp.kind !== 'timestamp') return none;
  const date = stamp.date ?? context.date;
  const zone = zoneFor(stamp, context);
  if (stamp.zone !== undefined && 'name' in stamp.zone && zone === undefined) {
    return { ...none, note: { type: 'unknown-zone', name: stamp.zone.name, span: stamp.zone.span } };
  }
  if (date === undefined || stamp.time === undefined || zone === undefined) return none;
  const local = localMilliseconds(date, stamp.time);
  return { zone, ...readLocal(local, zone, stamp.zone === undefined && !context.zoneIsGiven) };
}

/** A local time of a zone as an instant, with what is odd about it. */
export function readLocal(local: number, zone: Zone, assumed = false): Pick<ResolvedTime, 'instant' | 'note'> {
  const [first, second] = readingsOf(local, zone);
  if (first === undefined) {
    const [before, after] = skippedReadings(local, zone);
    return { instant: before, note: { type: 'nonexistent', zone, first: before, second: after } };
  }
  if (second !== undefined) return { instant: first, note: { type: 'ambiguous', zone, first, second } };
  return { instant: first, note: assumed ? { type: 'assumed-zone', zone: zone.name } : undefined };
}

function zoneFor({ zone }: Extract<Timestamp, { kind: 'timestamp' }>, context: TimeContext): Zone | undefined {
  if (zone === undefined) return context.zone;
  return 'offset' in zone ? fixedZone(zone.offset) : context.zones.find(zone.name);
}

const half = 12 * hour;

/**
 * The instants of rows that may carry a clock time alone. The first takes the date of `start`; a row more than 12 hours
 * earlier than the row before has crossed midnight. A row with a date of its own sets the date for those below.
 */
export function resolveRows(
  stamps: readonly Timestamp[],
  start: { readonly instant: Instant; readonly zone: Zone } | undefined,
  context: TimeContext,
): readonly ResolvedTime[] {
  let date: CalendarDate | undefined =
    start === undefined ? context.date : calendarOf(start.instant + start.zone.offsetAt(start.instant)).date;
  const zone = context.zone ?? start?.zone;
  let previous: number | undefined;
  return stamps.map((stamp) => {
    if (stamp.kind !== 'timestamp') return { instant: undefined, zone: undefined, note: undefined };
    if (stamp.date !== undefined) {
      date = stamp.date;
      previous = undefined;
    } else if (date !== undefined && stamp.time !== undefined) {
      const local = localMilliseconds(date, stamp.time);
      const last = previous ?? startLocal(start);
      if (last !== undefined && last - local > half)
        date = calendarOf(localMilliseconds(date, { hour: 0, minute: 0, second: 0 }) + day).date;
    }
    if (date !== undefined && stamp.time !== undefined) previous = localMilliseconds(date, stamp.time);
    return resolveTimestamp(stamp, { ...context, zone, date });
  });
}

function startLocal(start: { readonly instant: Instant; readonly zone: Zone } | undefined): number | undefined {
  return start === undefined ? undefined : start.instant + start.zone.offsetAt(start.instant);
}
