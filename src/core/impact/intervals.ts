import type { Instant, Milliseconds } from '../time/instant.ts';

/** A stretch of impact on one service. */
export interface ImpactInterval {
  /** '' when no service is named. */
  readonly service: string;
  readonly from: Instant;
  readonly to: Instant;
  /** The affected part of the traffic, 0 to 1. */
  readonly fraction: number;
}

/**
 * Downtime of one service: time is split at all borders, each piece counts with the greatest fraction in force (never the
 * sum), and the pieces are added up. Milliseconds, weighted by fraction, so not always whole.
 */
export function downtimeOf(intervals: readonly ImpactInterval[]): Milliseconds {
  const sound = intervals.filter(({ from, to, fraction }) => to > from && fraction > 0);
  const borders = [...new Set(sound.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let sum = 0;
  for (let index = 0; index + 1 < borders.length; index++) {
    const [start, end] = [borders[index] as number, borders[index + 1] as number];
    let greatest = 0;
    for (const { from, to, fraction } of sound) if (from <= start && end <= to) greatest = Math.max(greatest, fraction);
    sum += (end - start) * Math.min(1, greatest);
  }
  return sum;
}

/** The intervals by service. */
export function byService(intervals: readonly ImpactInterval[]): ReadonlyMap<string, readonly ImpactInterval[]> {
  const groups = new Map<string, ImpactInterval[]>();
  for (const interval of intervals) groups.set(interval.service, [...(groups.get(interval.service) ?? []), interval]);
  return groups;
}

/** The parts of the intervals that lie within a window. */
export function cutAt(intervals: readonly ImpactInterval[], from: Instant, to: Instant): readonly ImpactInterval[] {
  return intervals.flatMap((interval) => {
    const start = Math.max(interval.from, from) as Instant;
    const end = Math.min(interval.to, to) as Instant;
    return end > start ? [{ ...interval, from: start, to: end }] : [];
  });
}
