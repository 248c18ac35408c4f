import { addToGroup } from '../group.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';

/** A stretch of impact on one service. */
export interface ImpactInterval {
  /** '' when no service is named. */
  readonly service: string;
  readonly from: Instant;
  readonly to: Instant;
  /** The affected part of the traffic, 0 to 1. */
  readonly fraction: number;
  /** ISO 4217, where the interval names one. */
  readonly currency?: string | undefined;
}

/**
 * Downtime of the intervals together: time is split at all borders, each piece counts with the greatest fraction in force
 * (never the sum), and the pieces are added up. Fractions are taken to a millionth and held within 0 and 1, so that the
 * sums are of integers. Milliseconds, weighted by fraction, so not always whole.
 */
export function downtimeOf(intervals: readonly ImpactInterval[]): Milliseconds {
  const sound = intervals.filter(({ from, to, fraction }) => to > from && fraction > 0);
  const borders = [...new Set(sound.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const indexOf = new Map(borders.map((border, index) => [border, index]));
  // The greatest fraction paints first; `next` leads from a painted piece to the next one that is still free.
  const next = borders.map((_, index) => index);
  let weight = 0;
  for (const { from, to, fraction } of [...sound].sort((a, b) => b.fraction - a.fraction)) {
    const end = indexOf.get(to) ?? 0;
    const millionths = Math.round(Math.min(1, fraction) * 1e6);
    for (let piece = free(next, indexOf.get(from) ?? 0); piece < end; piece = free(next, piece)) {
      weight += ((borders[piece + 1] ?? 0) - (borders[piece] ?? 0)) * millionths;
      next[piece] = piece + 1;
    }
  }
  return weight / 1e6;
}

/** The first piece from `piece` on that is not painted. Shortens the way for the next one who asks. */
function free(next: number[], piece: number): number {
  let found = piece;
  while ((next[found] ?? found) !== found) found = next[found] ?? found;
  for (let step = piece; step !== found; ) {
    const following = next[step] ?? found;
    next[step] = found;
    step = following;
  }
  return found;
}

/** The intervals by service. Those without a service concern every service, and stand alone when none is named. */
export function byService(intervals: readonly ImpactInterval[]): ReadonlyMap<string, readonly ImpactInterval[]> {
  const groups = new Map<string, ImpactInterval[]>();
  for (const interval of intervals) addToGroup(groups, interval.service, interval);
  const everywhere = groups.get('');
  if (everywhere === undefined || groups.size === 1) return groups;
  groups.delete('');
  for (const group of groups.values()) for (const interval of everywhere) group.push(interval);
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
