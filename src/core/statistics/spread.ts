/** Where the middle and the slow end of some figures lie. The mean is left out: a few very long incidents carry it away. */
export interface Spread {
  readonly n: number;
  /** Null without figures. */
  readonly median: number | null;
  /** The 90th percentile; null for fewer than ten figures, where it would be one of them by chance. */
  readonly p90: number | null;
}

const enough = 10;

/** Median and 90th percentile (nearest rank) of figures; what is null does not count. */
export function spreadOf(figures: readonly (number | null)[]): Spread {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  const n = known.length;
  if (n === 0) return { n, median: null, p90: null };
  const middle = known[Math.floor(n / 2)] as number;
  const median = n % 2 === 1 ? middle : ((known[n / 2 - 1] as number) + middle) / 2;
  return { n, median, p90: n < enough ? null : nearestRank(known, 0.9) };
}

/**
 * A percentile by its nearest rank.
 * @param sorted ascending, at least one
 * @param part above 0, at most 1
 */
export function nearestRank(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(part * sorted.length) - 1] as number;
}
