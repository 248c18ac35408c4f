import type { Instant } from '../time/instant.ts';
import type { Sample } from './series.ts';
import { isOutside, type SeasonalThresholds } from './threshold.ts';

/** A sample and its band. */
export interface ChartPoint extends Sample {
  /** Undefined where no other sample tells what is normal, or numbers do not reach so far. */
  readonly band: { readonly lower: number; readonly upper: number } | undefined;
}

/** A line has so many columns, each with its first, last, least and greatest sample at most. */
const columns = 500;
const mostMarked = 500;

/** Each sample with the band that all others give: the one that `anomaliesIn` holds it against. */
export function chartPoints(samples: readonly Sample[], thresholds: SeasonalThresholds): readonly ChartPoint[] {
  return samples.map(({ instant, value }) => {
    const { lower, upper } = thresholds.without({ instant, value }) ?? { lower: Number.NaN, upper: Number.NaN };
    const band = Number.isFinite(lower) && Number.isFinite(upper) ? { lower, upper } : undefined;
    return { instant, value, band };
  });
}

/**
 * What of a history is drawn from one instant to another, so that neither the least nor the greatest values get lost.
 * @returns some 2,000 points at most; those outside of their band, of many the 500 furthest out; and how many there are
 */
export function thinned(
  all: readonly ChartPoint[],
  from: Instant,
  to: Instant,
): { readonly points: readonly ChartPoint[]; readonly marked: readonly ChartPoint[]; readonly outside: number } {
  const outside = all.filter(({ value, band }) => band !== undefined && isOutside(value, band));
  const marked =
    outside.length <= mostMarked ? outside : outside.sort((a, b) => beyond(b) - beyond(a)).slice(0, mostMarked);
  const kept = new Set(marked);
  const columnOf = ({ instant }: ChartPoint) => Math.floor(((instant - from) / (to - from)) * columns);
  let start = 0;
  for (let index = 1; index <= all.length; index++) {
    const next = all[index];
    if (next !== undefined && columnOf(next) === columnOf(all[start] as ChartPoint)) continue;
    let [least, most] = [all[start] as ChartPoint, all[start] as ChartPoint];
    for (let at = start + 1; at < index; at++) {
      const point = all[at] as ChartPoint;
      if (point.value < least.value) least = point;
      if (point.value > most.value) most = point;
    }
    for (const point of [all[start] as ChartPoint, least, most, all[index - 1] as ChartPoint]) kept.add(point);
    start = index;
  }
  return { points: all.filter((point) => kept.has(point)), marked, outside: outside.length };
}

/** How far a value is outside of its band. */
function beyond({ value, band }: ChartPoint): number {
  return band === undefined ? 0 : Math.max(value - band.upper, band.lower - value);
}

/**
 * The stretches without a gap: one of five usual steps or more, and wider than a column.
 * @param all what the points were thinned from
 */
export function runsOf(points: readonly ChartPoint[], all: readonly ChartPoint[]): readonly (readonly ChartPoint[])[] {
  const times = Float64Array.from(all, ({ instant }) => instant);
  const lengths = times
    .subarray(1)
    .map((time, index) => time - (times[index] as number))
    .sort();
  const span = (times.at(-1) as number) - (times[0] as number);
  const gap = Math.max(5 * (lengths[Math.floor(lengths.length / 2)] ?? 0), span / columns);
  const runs: ChartPoint[][] = [];
  let before: ChartPoint | undefined;
  for (const point of points) {
    const run = runs.at(-1);
    if (run === undefined || before === undefined || point.instant - before.instant > gap) runs.push([point]);
    else run.push(point);
    before = point;
  }
  return runs;
}
