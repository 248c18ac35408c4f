import { type Instant, minute } from '../time/instant.ts';
import { isCurrency, nearestCurrency } from './currency.ts';
import type { Amount, ImpactInput } from './impact-input.ts';
import type { ImpactInterval } from './intervals.ts';

/** What cannot be right in the input of an impact. `index` counts the intervals; `suggestion` is what is probably meant. */
export type ImpactFault =
  | { readonly kind: 'end-before-start'; readonly started: Instant; readonly resolved: Instant }
  | { readonly kind: 'detected-before-start'; readonly started: Instant; readonly detected: Instant }
  | { readonly kind: 'mitigated-before-start'; readonly started: Instant; readonly mitigated: Instant }
  | { readonly kind: 'mitigated-after-resolved'; readonly resolved: Instant; readonly mitigated: Instant }
  | { readonly kind: 'acknowledged-before-detected'; readonly detected: Instant; readonly acknowledged: Instant }
  | { readonly kind: 'interval-reversed'; readonly index: number; readonly from: Instant; readonly to: Instant }
  | {
      readonly kind: 'fraction-range';
      readonly index: number;
      readonly fraction: number;
      readonly suggestion: number | undefined;
    }
  | { readonly kind: 'recovered-range'; readonly ratio: number; readonly suggestion: number | undefined }
  | TargetFault
  | {
      readonly kind: 'negative';
      readonly input: 'affected_users' | 'normal_tps' | 'revenue_per_transaction';
      readonly value: number;
    }
  /** Low, base and high are not in ascending order. */
  | { readonly kind: 'revenue-order' }
  /** An interval's currency differs from `expected`, that of the incident or of the first interval. */
  | { readonly kind: 'mixed-currency'; readonly index: number; readonly currency: string; readonly expected: string }
  | CurrencyFault;

export interface TargetFault {
  readonly kind: 'target-range';
  readonly target: number;
  /** Percent. */
  readonly suggestion: number | undefined;
}

export interface CurrencyFault {
  readonly kind: 'unknown-currency';
  readonly currency: string;
  readonly suggestion: string | undefined;
}

/** All faults of an input, in the order of its keys. What they make impossible to compute is null in the report. */
export function impactFaults(input: ImpactInput): readonly ImpactFault[] {
  return [
    ...timeFaults(input),
    ...input.intervals.flatMap(intervalFaults),
    ...rateFaults(input),
    ...currencyFaults(input),
    ...targetFaults(input.target),
  ];
}

/** True for a target that can be measured against, in percent: 0.999 is meant as 99.9 and is none. */
export function isTarget(target: number): boolean {
  return target > 1 && target <= 100;
}

/** True for a ratio within 0 and 1. */
export function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** True for an interval that nothing can be computed from. */
export function faultyInterval({ from, to, fraction }: ImpactInterval): boolean {
  return to < from || !isRatio(fraction);
}

/** True for an amount that is not negative, and in order where it is a range. */
export function isSoundAmount(amount: Amount): boolean {
  return lowest(amount) >= 0 && inOrder(amount);
}

function timeFaults({ started, detected, acknowledged, mitigated, resolved }: ImpactInput): readonly ImpactFault[] {
  const faults: ImpactFault[] = [];
  if (started !== undefined && resolved !== undefined && resolved < started)
    faults.push({ kind: 'end-before-start', started, resolved });
  if (started !== undefined && detected !== undefined && detected < started)
    faults.push({ kind: 'detected-before-start', started, detected });
  if (detected !== undefined && acknowledged !== undefined && acknowledged < detected)
    faults.push({ kind: 'acknowledged-before-detected', detected, acknowledged });
  if (started !== undefined && mitigated !== undefined && mitigated < started)
    faults.push({ kind: 'mitigated-before-start', started, mitigated });
  // A resolution that is written to the minute may lie anywhere in it; one before the start is reported as such.
  if (resolved !== undefined && mitigated !== undefined && mitigated - resolved >= minute && resolved >= (started ?? 0))
    faults.push({ kind: 'mitigated-after-resolved', resolved, mitigated });
  return faults;
}

function intervalFaults({ from, to, fraction }: ImpactInterval, index: number): readonly ImpactFault[] {
  const faults: ImpactFault[] = [];
  if (to < from) faults.push({ kind: 'interval-reversed', index, from, to });
  if (!isRatio(fraction))
    faults.push({ kind: 'fraction-range', index, fraction, suggestion: ratioOfPercent(fraction) });
  return faults;
}

/** What is wrong with rates, counts and amounts. */
export function rateFaults(
  input: Pick<ImpactInput, 'affectedUsers' | 'normalTps' | 'revenuePerTransaction' | 'recoveredRatio'>,
): readonly ImpactFault[] {
  const { affectedUsers = 0, normalTps = 0, revenuePerTransaction = 0, recoveredRatio = 0 } = input;
  const faults: ImpactFault[] = [];
  if (affectedUsers < 0) faults.push({ kind: 'negative', input: 'affected_users', value: affectedUsers });
  if (normalTps < 0) faults.push({ kind: 'negative', input: 'normal_tps', value: normalTps });
  const revenue = lowest(revenuePerTransaction);
  if (revenue < 0) faults.push({ kind: 'negative', input: 'revenue_per_transaction', value: revenue });
  if (!inOrder(revenuePerTransaction)) faults.push({ kind: 'revenue-order' });
  if (!isRatio(recoveredRatio))
    faults.push({ kind: 'recovered-range', ratio: recoveredRatio, suggestion: ratioOfPercent(recoveredRatio) });
  return faults;
}

function currencyFaults({ currency, intervals }: ImpactInput): readonly ImpactFault[] {
  const expected = currency ?? intervals.find((interval) => interval.currency !== undefined)?.currency;
  if (expected === undefined) return [];
  const mixed = intervals.flatMap((interval, index): readonly ImpactFault[] =>
    interval.currency === undefined || interval.currency === expected
      ? []
      : [{ kind: 'mixed-currency', index, currency: interval.currency, expected }],
  );
  return [...unknownCurrency(expected), ...mixed];
}

/** What is wrong with a target in percent. */
export function targetFaults(target: number | undefined): readonly TargetFault[] {
  if (target === undefined || isTarget(target)) return [];
  const suggestion = target > 0 && target <= 1 ? Math.round(target * 1e8) / 1e6 : undefined;
  return [{ kind: 'target-range', target, suggestion }];
}

/** What is wrong with a currency by itself. */
export function unknownCurrency(currency: string | undefined): readonly CurrencyFault[] {
  if (currency === undefined || isCurrency(currency)) return [];
  return [{ kind: 'unknown-currency', currency, suggestion: nearestCurrency(currency) }];
}

/** 30 is probably 30 %. */
function ratioOfPercent(value: number): number | undefined {
  return value > 1 && value <= 100 ? Math.round(value * 1e4) / 1e6 : undefined;
}

function lowest(amount: Amount): number {
  return typeof amount === 'number' ? amount : Math.min(amount.low, amount.base, amount.high);
}

function inOrder(amount: Amount): boolean {
  return typeof amount === 'number' || (amount.low <= amount.base && amount.base <= amount.high);
}
