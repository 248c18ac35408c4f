import { type Milliseconds, minute } from '../time/instant.ts';

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
 * `window × (1 − target / 100)` (Google SRE workbook, "Implementing SLOs").
 * @param downtime weighted milliseconds within the window
 * @param target percent, above 0 and at most 100
 */
export function serviceLevel(downtime: Milliseconds, window: Milliseconds, target: number): ServiceLevel {
  const availability = clean(100 * (1 - downtime / window));
  const budget = clean((window * (100 - target)) / 100 / minute);
  return {
    target,
    windowMinutes: window / minute,
    availability,
    violationPoints: clean(Math.max(0, target - availability)),
    errorBudgetMinutes: target >= 100 ? null : budget,
    errorBudgetConsumedPercent: target >= 100 ? null : clean((100 * downtime) / minute / budget),
  };
}

/** Takes the noise of binary fractions off: twelve significant digits are more than any input has. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
