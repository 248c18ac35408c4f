import type { Timeline } from '../../../generated/types.ts';
import type { Pointer } from '../../document/value.ts';
import type { ImpactFault } from '../../impact/faults.ts';
import { type KeyInstant, keyInstants } from '../../report/key-instants.ts';
import type { PlacedTime, TimedModel } from '../../report/placed-time.ts';
import { type CalendarDate, calendarOf, type Instant } from '../../time/instant.ts';
import { type ResolvedTime, resolveAfter, resolveRows, type TimeContext } from '../../time/resolve.ts';
import { parseTimestamp, type Timestamp } from '../../time/timestamp.ts';
import { fixedZone, type Zone } from '../../time/zone.ts';
import type { Unmodelled } from '../kind.ts';
import { chooseZone, ownZone } from './choose-zone.ts';
import { faultsOf } from './faults.ts';
import { onNextDays, parseRowTime } from './row-time.ts';
import { statedZone } from './stated-zone.ts';
import { surroundingsOf } from './surroundings.ts';

export interface PlacedInterval {
  readonly from: PlacedTime;
  readonly to: PlacedTime;
  readonly service: string;
  /** As written: not yet known to lie between 0 and 1. */
  readonly fraction: number;
  readonly currency: string | undefined;
}

/** A timeline with its times worked out, once. */
export interface TimelineModel extends TimedModel {
  readonly facts: Readonly<Partial<Record<KeyInstant, PlacedTime>>>;
  /** One for every row of the table, in order. */
  readonly events: readonly PlacedTime[];
  /** False when nothing dates the rows: their instants are then right to each other only. */
  readonly dated: boolean;
  readonly intervals: readonly PlacedInterval[];
  /** What cannot be right in the document's own figures. */
  readonly faults: readonly ImpactFault[];
  /** The zone that times without one are in. */
  readonly zone: Zone;
}

/** Reads all times of a document, each by what stands around it, and what cannot be right in its figures. */
export function modelOf(document: Unmodelled<Timeline>): TimelineModel {
  const { value, settings, markdown } = document;
  const start = parseTimestamp(value.started ?? '');
  const day = start.kind === 'timestamp' ? start.date : undefined;
  const surroundings = surroundingsOf(document);
  const read: ReadTime = (text, date) => parseRowTime(text, date, surroundings.facts);
  const written = (value.events ?? []).map(({ at = '' }) => at);
  const told = written.map((text) => parseRowTime(text, day, surroundings.rows));
  const stated = markdown === undefined || ownZone(value) !== undefined ? undefined : statedZone(markdown);
  const { zones, zone, isGiven, unknown } = chooseZone(value, settings, told, stated);
  const context: ReadingContext = { zones, zone, zoneIsGiven: isGiven, read };
  const facts = factTimes(value, context);
  const startDay = dateOf(facts.started, context);
  const stamps = onNextDays(written, told, startDay);
  const rows = surroundings.isSomeYear() ? undatedRows(context) : rowContext(facts.started, stamps, context);
  const events = rowTimes(value, stamps, rows.context, rows.start);
  const intervals = intervalTimes(value, { ...context, date: startDay }, facts.started);
  const times = [
    ...Object.values(facts),
    ...intervals.flatMap(({ from, to }) => [from, to]),
    ...(rows.dated ? events : events.map(withoutNote)),
  ];
  const zoneOrUtc = zone ?? fixedZone(0);
  const faults = faultsOf(value, { facts, intervals }, zoneOrUtc);
  return { facts, events, dated: rows.dated, intervals, faults, zone: zoneOrUtc, times, unknownZone: unknown };
}

/** The sorted rows' instants, to see whether sorting them would change what they mean. */
export function resolveSorted(
  value: Timeline,
  model: TimelineModel,
  order: readonly number[],
  context: Pick<TimeContext, 'zones'>,
): readonly (Instant | undefined)[] {
  const here = { ...context, zone: model.zone, zoneIsGiven: true };
  const { started } = model.facts;
  const sorted = order.map((index) => model.events[index] as PlacedTime);
  const stamps = onNextDays(
    sorted.map(({ text }) => text),
    sorted.map(({ stamp }) => stamp),
    dateOf(started, here),
  );
  const rows = rowContext(started, stamps, here);
  return rowTimes(value, stamps, rows.context, rows.start).map(({ instant }) => instant);
}

/** Reads a time that may lack its year, or its date, from the day of the start on. */
type ReadTime = (text: string, start: CalendarDate | undefined) => Timestamp;
type ReadingContext = TimeContext & { readonly read: ReadTime };

function factTimes(value: Timeline, context: ReadingContext): TimelineModel['facts'] {
  const facts: Partial<Record<KeyInstant, PlacedTime>> = {};
  const started = value.started === undefined ? undefined : timeAt('/started', value.started, context);
  if (started !== undefined) facts.started = started;
  const sameDay = { ...context, date: dateOf(started, context) };
  for (const name of keyInstants) {
    const text = value[name];
    if (text !== undefined && name !== 'started') facts[name] = timeAt(`/${name}`, text, sameDay, started);
  }
  return facts;
}

/** @param earlier what a clock time alone comes after */
function timeAt(at: Pointer, text: string, context: ReadingContext, earlier?: PlacedTime): PlacedTime {
  const stamp = context.read(text, context.date);
  const { instant, zone, note } = resolveAfter(earlier, stamp, context);
  return { at, text, stamp, instant, zone, note };
}

function dateOf(time: PlacedTime | undefined, { zone }: TimeContext): CalendarDate | undefined {
  if (time?.instant !== undefined)
    return calendarOf(time.instant + ((zone ?? time.zone)?.offsetAt(time.instant) ?? 0)).date;
  return time?.stamp.kind === 'timestamp' ? time.stamp.date : undefined;
}

/** Rows of an incident without a date still have an order: they are put on some day. */
const someDay: CalendarDate = { year: 2000, month: 1, day: 3 };

interface RowContext {
  readonly context: TimeContext;
  readonly start: { readonly instant: Instant; readonly zone: Zone } | undefined;
  readonly dated: boolean;
}

function rowContext(started: PlacedTime | undefined, stamps: readonly Timestamp[], context: TimeContext): RowContext {
  const zone = context.zone ?? started?.zone;
  const first = stamps.find((stamp) => stamp.kind === 'timestamp');
  const isFirstDated = first?.kind === 'timestamp' && first.date !== undefined;
  if (started?.instant !== undefined && zone !== undefined && !isFirstDated) {
    return { context: { ...context, zone }, start: { instant: started.instant, zone }, dated: true };
  }
  const date = dateOf(started, context) ?? firstDate(stamps);
  if (date !== undefined) return { context: { ...context, zone, date }, start: undefined, dated: zone !== undefined };
  return undatedRows(context);
}

function undatedRows(context: TimeContext): RowContext {
  return {
    context: { ...context, zone: fixedZone(0), zoneIsGiven: true, date: someDay },
    start: undefined,
    dated: false,
  };
}

function firstDate(stamps: readonly Timestamp[]): CalendarDate | undefined {
  for (const stamp of stamps) if (stamp.kind === 'timestamp' && stamp.date !== undefined) return stamp.date;
  return undefined;
}

function rowTimes(
  { events = [] }: Timeline,
  stamps: readonly Timestamp[],
  context: TimeContext,
  start: RowContext['start'],
): readonly PlacedTime[] {
  const resolved = resolveRows(stamps, start, context);
  // Member by member: spreading five hundred objects would take longer than everything else here.
  return resolved.map(({ instant, zone, note }, index) => ({
    at: `/events/${index}/at`,
    text: events[index]?.at ?? '',
    stamp: stamps[index] as Timestamp,
    instant,
    zone,
    note,
  }));
}

function intervalTimes(
  { impact }: Timeline,
  context: ReadingContext,
  started: PlacedTime | undefined,
): readonly PlacedInterval[] {
  return (impact?.intervals ?? []).map((interval, index) => {
    const at = `/impact/intervals/${index}`;
    const from = timeAt(`${at}/from`, interval.from ?? '', context, started);
    return {
      from,
      to: timeAt(`${at}/to`, interval.to ?? '', context, from.instant === undefined ? started : from),
      service: interval.service ?? '',
      fraction: typeof interval.fraction === 'number' ? interval.fraction : 1,
      currency: typeof interval.currency === 'string' ? interval.currency : undefined,
    };
  });
}

function withoutNote(time: PlacedTime): PlacedTime {
  const keep: ResolvedTime['note'] = time.note?.type === 'unknown-zone' ? time.note : undefined;
  return { ...time, note: keep };
}
