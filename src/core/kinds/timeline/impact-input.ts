import type { Timeline } from '../../../generated/types.ts';
import type { Amount, ImpactInput } from '../../impact/impact.ts';
import type { ImpactInterval } from '../../impact/intervals.ts';
import { parseWindow, type Window } from '../../impact/window.ts';
import type { Settings } from '../../settings.ts';
import type { KeyInstant, PlacedInterval, TimelineModel } from './model.ts';

/** A service level that the repository names elsewhere: an SLO document's target and window. */
export interface NamedLevel {
  /** Percent. */
  readonly target: number;
  /** `rolling-30d` or `calendar-month`. */
  readonly window: string;
}

/**
 * What impact is computed from: the document's own values, then the defaults of the configuration. Values that a guard
 * reports (a fraction of 30, a negative rate, placeholders) count as missing: no figure is made of them.
 * @param level the service level of `sla.slo`, when the repository has it
 */
export function impactInputOf(
  value: Timeline,
  model: TimelineModel,
  settings: Settings,
  level?: NamedLevel,
): ImpactInput {
  const impact = { ...settings.impact, ...value.impact };
  const sla = { ...settings.sla, ...level, ...value.sla };
  const instant = (name: KeyInstant) => model.facts[name]?.instant;
  const sound = model.intervals.flatMap(soundInterval);
  const isComplete = sound.length === model.intervals.length;
  return {
    id: value.id,
    started: instant('started'),
    detected: instant('detected'),
    acknowledged: instant('acknowledged'),
    mitigated: instant('mitigated'),
    resolved: instant('resolved'),
    intervals: sound,
    affectedUsers: countOf(impact.affected_users),
    normalTps: isComplete ? countOf(impact.normal_tps) : undefined,
    revenuePerTransaction: amountOf(impact.revenue_per_transaction),
    currency: isCurrency(impact.currency) && !isMixed(value) ? impact.currency : undefined,
    recoveredRatio: ratioOf(impact.recovered_ratio),
    target:
      isComplete && typeof sla.target === 'number' && sla.target > 1 && sla.target <= 100 ? sla.target : undefined,
    window: parseWindow(typeof sla.window === 'string' ? sla.window : '') ?? (parseWindow('rolling-30d') as Window),
    zone: model.zone,
  };
}

function soundInterval({ from, to, service, fraction }: PlacedInterval): readonly ImpactInterval[] {
  if (from.instant === undefined || to.instant === undefined || to.instant < from.instant) return [];
  if (!(fraction >= 0 && fraction <= 1)) return [];
  return [{ service, from: from.instant, to: to.instant, fraction }];
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function ratioOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

function amountOf(value: NonNullable<Timeline['impact']>['revenue_per_transaction']): Amount | undefined {
  if (typeof value === 'object' && value !== null) {
    const { low, base, high } = value;
    return [low, base, high].every((part) => typeof part === 'number' && part >= 0) ? { low, base, high } : undefined;
  }
  return countOf(value);
}

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/** Losses in two currencies cannot be added. */
function isMixed({ impact }: Timeline): boolean {
  const named = [impact?.currency, ...(impact?.intervals ?? []).map(({ currency }) => currency)];
  return new Set(named.filter((currency) => currency !== undefined)).size > 1;
}
