import { type Milliseconds, minute } from '../time/instant.ts';
import { millionths, ratio } from './ratio.ts';

/** How a window went against its target. */
export interface ServiceLevel {
  /** Percent, for example 99.9. */
  readonly target: number;
  readonly windowMinutes: number;
  /** Percent. */
  readonly availability: number;
  /** Percentage points by which the target was missed; 0 when it was met. */
  readonly violationPoints: number;
  /** Null for a target of 100: it leaves no budget. */
  readonly errorBudgetMinutes: number | null;
  /** May exceed 100; null without a budget. */
  readonly errorBudgetConsumedPercent: number | null;
}

/**
 * Availability `100 × (1 − downtime / window)`, violation `max(0, target − availability)`, error budget
 * `window × (1 − target / 100)` (Google SRE workbook, "Implementing SLOs"). Computed in integers, divided once.
 * @param downtime weighted milliseconds within the window
 * @param window milliseconds, above 0
 * @param target percent, above 0 and at most 100; taken to a millionth
 */
export function serviceLevel(downtime: Milliseconds, window: Milliseconds, target: number): ServiceLevel {
  const whole = millionths(window);
  const down = millionths(downtime);
  const goal = millionths(target);
  const allowed = hundred - goal;
  const shortfall = goal * whole - hundred * (whole - down);
  return {
    target,
    windowMinutes: window / minute,
    availability: ratio(100n * (whole - down), whole),
    violationPoints: shortfall > 0n ? ratio(shortfall, whole * million) : 0,
    errorBudgetMinutes: allowed > 0n ? ratio(whole * allowed, hundred * million * BigInt(minute)) : null,
    errorBudgetConsumedPercent: allowed > 0n ? ratio(100n * hundred * down, whole * allowed) : null,
  };
}

const million = 1_000_000n;
/** A hundred percent in millionths. */
const hundred = 100n * million;

/** Takes the noise of binary fractions off: twelve significant digits are more than any input has. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
