import type { Timeline } from '../../../generated/types.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { Amount, ImpactInput } from '../../impact/impact-input.ts';
import type { ImpactInterval } from '../../impact/intervals.ts';
import type { MeasuredObjective } from '../../impact/slo-levels.ts';
import { parseWindow, type Window } from '../../impact/window.ts';
import { type KeyInstant, keyInstants } from '../../report/key-instants.ts';
import type { PlacedTime } from '../../report/placed-time.ts';
import type { Settings } from '../../settings.ts';
import { asInstant, type Instant } from '../../time/instant.ts';
import type { PlacedInterval, TimelineModel } from './model.ts';

/** A service level that the repository names elsewhere: an SLO document's target and window. */
export interface NamedLevel {
  /** Percent. */
  readonly target: number;
  /** As `parseWindow` reads it. */
  readonly window: string;
  readonly objective?: MeasuredObjective;
}

/**
 * What impact is computed from: the document's own values, then the defaults of the configuration. Placeholders count as
 * missing; what is out of its range is passed on, and gives no figure.
 * @param level the service level of `sla.slo`, when the repository has it
 */
export function impactInputOf(
  value: Timeline,
  model: TimelineModel,
  settings: Settings,
  level?: NamedLevel,
): ImpactInput {
  const impact = { ...defaultsBeside(value.impact, settings.impact), ...value.impact };
  const sla = { ...settings.sla, ...level, ...value.sla };
  const instant = (name: KeyInstant) => model.facts[name]?.instant;
  return {
    id: value.id,
    started: instant('started'),
    detected: instant('detected'),
    acknowledged: instant('acknowledged'),
    mitigated: instant('mitigated'),
    resolved: instant('resolved'),
    unreadable: keyInstants.filter((name) => isUnreadable(model.facts[name])),
    isOngoing: [model.facts.resolved, ...model.intervals.map(({ to }) => to)].some(
      (time) => time?.stamp.kind === 'open',
    ),
    intervals: model.intervals.map(intervalOf),
    affectedUsers: numberOf(impact.affected_users),
    normalTps: numberOf(impact.normal_tps),
    revenuePerTransaction: amountOf(impact.revenue_per_transaction),
    currency: typeof impact.currency === 'string' && !isPlaceholder(impact.currency) ? impact.currency : undefined,
    recoveredRatio: numberOf(impact.recovered_ratio),
    target: numberOf(sla.target),
    objective: value.sla?.target === undefined ? level?.objective : undefined,
    window:
      parseWindow(typeof sla.window === 'string' ? sla.window : '', settings.zoneTable) ??
      (parseWindow('rolling-30d') as Window),
    zone: model.zone,
  };
}

/** The configuration's amount is in its own currency: it says nothing of an incident in another one. */
function defaultsBeside(own: Timeline['impact'], defaults: Settings['impact']): Settings['impact'] {
  const isOther = own?.currency !== undefined && defaults.currency !== undefined && own.currency !== defaults.currency;
  if (!isOther) return defaults;
  const { revenue_per_transaction: _, ...others } = defaults;
  return others;
}

/** No form that is known, or one that lacks its date, its time of day or a zone that is known. */
function isUnreadable(time: PlacedTime | undefined): boolean {
  if (time === undefined || time.instant !== undefined) return false;
  return time.stamp.kind === 'unreadable' || time.stamp.kind === 'timestamp';
}

/** An interval that still goes on, or whose times are unknown, has no fraction: then no downtime is computed. */
function intervalOf({ from, to, service, fraction, currency }: PlacedInterval): ImpactInterval {
  const isKnown = from.instant !== undefined && to.instant !== undefined;
  const start = from.instant ?? asInstant(0);
  return { service, from: start, to: to.instant ?? start, fraction: isKnown ? fraction : Number.NaN, currency };
}

/**
 * The intervals, of which those that still went on ended at an instant.
 * @param placed the same as they are written
 */
export function endedAt(
  intervals: readonly ImpactInterval[],
  placed: readonly PlacedInterval[],
  end: Instant,
): readonly ImpactInterval[] {
  return intervals.map((interval, index) => {
    const written = placed[index];
    if (written?.from.instant === undefined || written.to.stamp.kind !== 'open') return interval;
    return { ...interval, to: asInstant(Math.max(interval.from, end)), fraction: written.fraction };
  });
}

/** A number; placeholders are none. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An amount of numbers, or a range of them. */
export function amountOf(value: NonNullable<Timeline['impact']>['revenue_per_transaction']): Amount | undefined {
  if (typeof value !== 'object' || value === null) return numberOf(value);
  const { low, base, high } = value;
  return [low, base, high].every((part) => numberOf(part) !== undefined) ? { low, base, high } : undefined;
}
