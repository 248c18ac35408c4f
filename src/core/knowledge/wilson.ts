/** A share with its bounds, all 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 95 % of a normal distribution lie within so many standard deviations. */
const z = 1.959963984540054;

/**
 * The 95 % confidence interval of a share (Wilson 1927): 1 of 1 is 0.21 to 1.00, 9 of 10 is 0.60 to 0.98.
 * @param successes need not be whole: what worked partly counts half
 * @returns 0 to 1 for no observations
 */
export function wilsonInterval(successes: number, observations: number): Interval {
  if (observations <= 0) return { low: 0, high: 1 };
  const share = successes / observations;
  const square = (z * z) / observations;
  const middle = share + square / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / observations + square / (4 * observations));
  return { low: Math.max(0, (middle - reach) / (1 + square)), high: Math.min(1, (middle + reach) / (1 + square)) };
}
