import type { KeyInstant } from '../report/key-instants.ts';
import { type Instant, type Milliseconds, minute } from '../time/instant.ts';
import { isCurrency } from './currency.ts';
import { faultyInterval, isRatio, isSoundAmount, isTarget } from './faults.ts';
import type { Amount, ImpactInput } from './impact-input.ts';
import { cutAt, downtimeOf, type ImpactInterval } from './intervals.ts';
import { clean, type ServiceLevel, serviceLevel } from './service-level.ts';
import type { MeasuredObjective } from './slo-levels.ts';
import { boundsOf, type WindowBounds } from './window.ts';

/** What an input of a report is called where it is missing. */
export type MissingInput =
  | KeyInstant
  | 'affected_users'
  | 'normal_tps'
  | 'revenue_per_transaction'
  | 'currency'
  | 'sla';

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
  /** With the objective of an OpenSLO document, where the target is one's. */
  readonly sla: (ServiceLevel & Partial<MeasuredObjective>) | null;
  readonly missing: readonly MissingInput[];
  /** Those of the missing that are written, and cannot be read. */
  readonly unreadable: readonly MissingInput[];
  /** It goes on: what rests on its end is not computed yet. */
  readonly ongoing?: true;
}

/**
 * The impact of one incident. Times that run backwards give null: they are reported as problems elsewhere.
 * Intervals of several services count by their union, so that downtime never exceeds the time that passed; by service,
 * `serviceLevels` says more. Values out of their range give null, too.
 */
export function computeImpact(input: ImpactInput): ImpactReport {
  const { started, resolved } = input;
  const intervals = intervalsOf(input);
  const downtime = intervals === undefined ? undefined : downtimeOf(intervals);
  const lost = downtime === undefined ? null : lostTransactions(downtime, input);
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
    affectedUsers: input.affectedUsers !== undefined && input.affectedUsers >= 0 ? input.affectedUsers : null,
    lostTransactions: lost,
    revenueLoss: lost === null ? null : revenueLoss(lost, input),
    sla: levelOf(input),
    missing: missingOf(input),
    unreadable: input.unreadable ?? [],
    ...(input.isOngoing === true && { ongoing: true }),
  };
}

/**
 * The impact intervals, or the one that stands for them.
 * @returns undefined while start or resolution is unknown and no interval is given, and when an interval is faulty
 */
function intervalsOf({ intervals, started, resolved }: ImpactInput): readonly ImpactInterval[] | undefined {
  if (intervals.some(faultyInterval)) return undefined;
  if (intervals.length > 0) return intervals;
  if (started === undefined || resolved === undefined || resolved < started) return undefined;
  return [{ service: '', from: started, to: resolved, fraction: 1 }];
}

/** `normal_tps × 60 × downtime minutes × (1 − recovered_ratio)`. */
function lostTransactions(downtime: Milliseconds, { normalTps, recoveredRatio = 0 }: ImpactInput): number | null {
  if (normalTps === undefined || normalTps < 0 || !isRatio(recoveredRatio)) return null;
  return clean(((normalTps * downtime) / 1000) * (1 - recoveredRatio));
}

function revenueLoss(
  lost: number,
  { revenuePerTransaction, currency, intervals }: ImpactInput,
): ImpactReport['revenueLoss'] {
  if (revenuePerTransaction === undefined || currency === undefined || !isSoundAmount(revenuePerTransaction))
    return null;
  if (!isCurrency(currency) || intervals.some((interval) => (interval.currency ?? currency) !== currency)) return null;
  return { amount: scale(revenuePerTransaction, lost), currency };
}

function levelOf(input: ImpactInput): ImpactReport['sla'] {
  const intervals = intervalsOf(input);
  const { target, window, zone } = input;
  if (intervals === undefined || target === undefined || !isTarget(target)) return null;
  const extent = extentOf(input, intervals);
  const { from, to } = boundsOf(window, extent.from, extent.to, zone);
  const level = serviceLevel(downtimeOf(cutAt(intervals, from, to)), to - from, target);
  return { ...level, ...input.objective };
}

/** From the earliest to the latest instant of an incident. */
function extentOf(
  { started, resolved }: Pick<ImpactInput, 'started' | 'resolved'>,
  intervals: readonly ImpactInterval[],
): WindowBounds {
  let from: number = started ?? Number.POSITIVE_INFINITY;
  let to: number = resolved ?? Number.NEGATIVE_INFINITY;
  for (const interval of intervals) {
    from = Math.min(from, interval.from);
    to = Math.max(to, interval.to);
  }
  return { from: from as Instant, to: to as Instant };
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
