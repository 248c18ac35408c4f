import type { Timeline } from '../../../generated/types.ts';
import type { ImpactInput } from '../../impact/impact.ts';
import type { ImpactInterval } from '../../impact/intervals.ts';
import { parseWindow, type Window } from '../../impact/window.ts';
import type { Pointer } from '../../document/value.ts';
import type { Settings } from '../../settings.ts';
import type { Instant } from '../../time/instant.ts';
import { type ResolvedTime, resolveRows, resolveTimestamp, type TimeContext } from '../../time/resolve.ts';
import { parseTimestamp, type Timestamp } from '../../time/timestamp.ts';
import { fixedZone, type Zone, ZoneTable } from '../../time/zone.ts';
import type { Unmodelled } from '../kind.ts';

/** One time of the document: what is written and what it means. */
export interface TimeAt extends ResolvedTime {
  readonly at: Pointer;
  readonly text: string;
  readonly stamp: Timestamp;
}

export const keyInstants = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type KeyInstant = (typeof keyInstants)[number];

/** A timeline with its times worked out, once. */
export interface TimelineModel {
  readonly facts: Readonly<Partial<Record<KeyInstant, TimeAt>>>;
  readonly events: readonly TimeAt[];
  readonly intervals: readonly { readonly from: TimeAt; readonly to: TimeAt; readonly service: string; readonly fraction: number; readonly at: Pointer }[];
  readonly zone: Zone;
}

export function modelOf({ value, settings }: Unmodelled<Timeline>): TimelineModel {
  const zones = new ZoneTable(settings.zones);
  const named = zones.find(value.timezone ?? '') ?? zones.find(settings.timezone ?? '');
  const context: TimeContext = { zones, zone: named ?? zoneOfFacts(value, zones) ?? fixedZone(0), zoneIsGiven: named !== undefined };
  const facts: Partial<Record<KeyInstant, TimeAt>> = {};
  for (const name of keyInstants) {
    const text = value[name];
    if (text !== undefined) facts[name] = timeAt(`/${name}`, text, context);
  }
  return { facts, events: eventTimes(value, facts.started, context), intervals: intervalTimes(value, context), zone: facts.started?.zone ?? (context.zone as Zone) };
}

function timeAt(at: Pointer, text: string, context: TimeContext): TimeAt {
  const stamp = parseTimestamp(text);
  return { at, text, stamp, ...resolveTimestamp(stamp, context) };
}

/** Where one fact names its zone, the others are meant in it too. */
function zoneOfFacts(value: Timeline, zones: ZoneTable): Zone | undefined {
  for (const name of keyInstants) {
    const stamp = parseTimestamp(value[name] ?? '');
    if (stamp.kind !== 'timestamp' || stamp.zone === undefined) continue;
    return 'offset' in stamp.zone ? fixedZone(stamp.zone.offset) : zones.find(stamp.zone.name);
  }
  return undefined;
}

/** Rows of an incident without a date still have an order: they are put on some day. */
const someDay = { year: 2000, month: 1, day: 3 };

function eventTimes({ events = [] }: Timeline, started: TimeAt | undefined, context: TimeContext): readonly TimeAt[] {
  const stamps = events.map(({ at = '' }) => parseTimestamp(at));
  const start = started?.instant === undefined || started.zone === undefined ? undefined : { instant: started.instant, zone: started.zone };
  const resolved = resolveRows(stamps, start, { ...context, zone: started?.zone ?? context.zone, zoneIsGiven: true, date: someDay });
  return resolved.map((time, index) => ({ ...time, at: `/events/${index}/at`, text: events[index]?.at ?? '', stamp: stamps[index] as Timestamp }));
}

function intervalTimes({ impact }: Timeline, context: TimeContext): TimelineModel['intervals'] {
  return (impact?.intervals ?? []).map(({ from = '', to = '', service = '', fraction = 1 }, index) => ({
    at: `/impact/intervals/${index}`,
    from: timeAt(`/impact/intervals/${index}/from`, from, context),
    to: timeAt(`/impact/intervals/${index}/to`, to, context),
    service,
    fraction,
  }));
}

/** All times of a document but those of the rows. */
export function factTimes(model: TimelineModel): readonly TimeAt[] {
  return [...keyInstants.flatMap((name) => model.facts[name] ?? []), ...model.intervals.flatMap(({ from, to }) => [from, to])];
}

/** What impact is computed from: the document's own values, then the defaults of the configuration. */
export function impactInputOf(value: Timeline, model: TimelineModel, settings: Settings): ImpactInput {
  const impact = { ...settings.impact, ...value.impact };
  const sla = { ...settings.sla, ...value.sla };
  const instant = (name: KeyInstant) => model.facts[name]?.instant;
  const revenue = impact.revenue_per_transaction;
  return {
    id: value.id,
    started: instant('started'),
    detected: instant('detected'),
    acknowledged: instant('acknowledged'),
    mitigated: instant('mitigated'),
    resolved: instant('resolved'),
    intervals: model.intervals.flatMap(soundInterval),
    affectedUsers: impact.affected_users,
    normalTps: impact.normal_tps,
    revenuePerTransaction: revenue,
    currency: impact.currency,
    recoveredRatio: impact.recovered_ratio,
    target: sla.target,
    window: parseWindow(sla.window ?? '') ?? (parseWindow('rolling-30d') as Window),
    zone: model.zone,
  };
}

function soundInterval({ from, to, service, fraction }: TimelineModel['intervals'][number]): readonly ImpactInterval[] {
  if (from.instant === undefined || to.instant === undefined || fraction < 0 || fraction > 1) return [];
  return [{ service, from: from.instant, to: to.instant as Instant, fraction }];
}
