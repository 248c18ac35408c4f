import { type Instant, type Milliseconds, minute } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { byService, cutAt, downtimeOf, type ImpactInterval } from './intervals.ts';
import { clean, type ServiceLevel, serviceLevel } from './service-level.ts';
import { boundsOf, type Window } from './window.ts';

/** An amount, or a range that stays one. */
export type Amount = number | { readonly low: number; readonly base: number; readonly high: number };

/** What impact is computed from. Everything may be missing; what is missing is named in the report. */
export interface ImpactInput {
  readonly id: string | undefined;
  readonly started: Instant | undefined;
  readonly detected: Instant | undefined;
  readonly acknowledged: Instant | undefined;
  readonly mitigated: Instant | undefined;
  /** Absent while the incident goes on. */
  readonly resolved: Instant | undefined;
  /** None: one interval from start to resolution at fraction 1. */
  readonly intervals: readonly ImpactInterval[];
  readonly affectedUsers: number | undefined;
  /** Transactions per second. */
  readonly normalTps: number | undefined;
  readonly revenuePerTransaction: Amount | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** 0 to 1. */
  readonly recoveredRatio: number | undefined;
  /** Percent. */
  readonly target: number | undefined;
  readonly window: Window;
  readonly zone: Zone;
}

/** What an input of a report is called where it is missing. */
export type MissingInput = 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved' | 'affected_users' | 'normal_tps' | 'revenue_per_transaction' | 'currency' | 'sla';

export interface ImpactReport {
  readonly id: string | null;
  readonly started: Instant | null;
  readonly resolved: Instant | null;
  readonly durationMinutes: number | null;
  readonly effectiveDowntimeMinutes: number | null;
  readonly timeToDetectMinutes: number | null;
  readonly timeToAcknowledgeMinutes: number | null;
  readonly timeToMitigateMinutes: number | null;
  readonly timeToRestoreMinutes: number | null;
  readonly affectedUsers: number | null;
  readonly lostTransactions: number | null;
  readonly revenueLoss: { readonly amount: Amount; readonly currency: string } | null;
  readonly sla: ServiceLevel | null;
  readonly missing: readonly MissingInput[];
}

/**
 * The impact of one incident. Times that run backwards give null: they are reported as problems elsewhere.
 * Downtime over several services is that of the service hit worst, so that it never exceeds the time that passed.
 */
export function computeImpact(input: ImpactInput): ImpactReport {
  const { started, resolved, normalTps, revenuePerTransaction, currency } = input;
  const downtime = downtimeOfIncident(input);
  const lost = downtime === undefined || normalTps === undefined || normalTps < 0 ? null : clean(((normalTps * downtime) / 1000) * (1 - (input.recoveredRatio ?? 0)));
  const revenue = lost === null || revenuePerTransaction === undefined || currency === undefined ? null : { amount: scale(revenuePerTransaction, lost), currency };
  return {
    id: input.id ?? null,
    started: started ?? null,
    resolved: resolved ?? null,
    durationMinutes: minutesBetween(started, resolved),
    effectiveDowntimeMinutes: downtime === undefined ? null : clean(downtime / minute),
    timeToDetectMinutes: minutesBetween(started, input.detected),
    timeToAcknowledgeMinutes: minutesBetween(input.detected, input.acknowledged),
    timeToMitigateMinutes: minutesBetween(started, input.mitigated),
    timeToRestoreMinutes: minutesBetween(started, resolved),
    affectedUsers: input.affectedUsers ?? null,
    lostTransactions: lost,
    revenueLoss: revenue,
    sla: levelOf(input),
    missing: missingOf(input),
  };
}

/** The impact intervals, or the one that stands for them. @returns undefined while start or resolution is unknown and no interval is given */
export function intervalsOf({ intervals, started, resolved }: ImpactInput): readonly ImpactInterval[] | undefined {
  if (intervals.length > 0) return intervals;
  if (started === undefined || resolved === undefined || resolved < started) return undefined;
  return [{ service: '', from: started, to: resolved, fraction: 1 }];
}

function downtimeOfIncident(input: ImpactInput): Milliseconds | undefined {
  const intervals = intervalsOf(input);
  return intervals === undefined ? undefined : worstDowntime(intervals);
}

function worstDowntime(intervals: readonly ImpactInterval[]): Milliseconds {
  return Math.max(0, ...[...byService(intervals).values()].map(downtimeOf));
}

function levelOf(input: ImpactInput): ServiceLevel | null {
  const intervals = intervalsOf(input);
  const { target, window, zone } = input;
  if (intervals === undefined || target === undefined || target <= 0 || target > 100) return null;
  const start = Math.min(...intervals.map(({ from }) => from), input.started ?? Number.POSITIVE_INFINITY) as Instant;
  const end = Math.max(...intervals.map(({ to }) => to), input.resolved ?? Number.NEGATIVE_INFINITY) as Instant;
  const bounds = boundsOf(window, start, end, zone);
  return serviceLevel(worstDowntime(cutAt(intervals, bounds.from, bounds.to)), bounds.to - bounds.from, target);
}

/**
 * The service level of one service over several incidents in one window: the union of their intervals, cut at the
 * window's borders. Maintenance and game days are left out by whoever calls.
 */
export function serviceLevelOver(intervals: readonly ImpactInterval[], from: Instant, to: Instant, target: number): ServiceLevel {
  return serviceLevel(downtimeOf(cutAt(intervals, from, to)), to - from, target);
}

function minutesBetween(from: Instant | undefined, to: Instant | undefined): number | null {
  return from === undefined || to === undefined || to < from ? null : clean((to - from) / minute);
}

function scale(amount: Amount, factor: number): Amount {
  if (typeof amount === 'number') return clean(amount * factor);
  return { low: clean(amount.low * factor), base: clean(amount.base * factor), high: clean(amount.high * factor) };
}

function missingOf(input: ImpactInput): readonly MissingInput[] {
  const values: Readonly<Record<MissingInput, unknown>> = {
    started: input.started,
    detected: input.detected,
    acknowledged: input.acknowledged,
    mitigated: input.mitigated,
    resolved: input.resolved,
    affected_users: input.affectedUsers,
    normal_tps: input.normalTps,
    revenue_per_transaction: input.revenuePerTransaction,
    currency: input.currency,
    sla: input.target,
  };
  return (Object.keys(values) as MissingInput[]).filter((name) => values[name] === undefined);
}
