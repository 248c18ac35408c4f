import { calendarOf, day, type Instant } from '../time/instant.ts';
import { isolationScores } from './isolation-forest.ts';
import type { Sample } from './series.ts';
import { isOutside, SeasonalThresholds, type ThresholdOptions } from './threshold.ts';

/** A sample outside its band. */
export interface Anomaly {
  readonly instant: Instant;
  readonly value: number;
  /** How many standard deviations from the baseline; null where the metric never moves. */
  readonly deviations: number | null;
  /** How easily it can be told from all others, 0 to 1. */
  readonly isolation: number;
}

/** The samples outside the band of their season, the most deviant first; each beside its score by an isolation forest.
 * Each sample is held against the band that all others give. */
export function anomaliesIn(samples: readonly Sample[], options: ThresholdOptions): readonly Anomaly[] {
  const thresholds = new SeasonalThresholds(samples, options);
  const outside = samples.flatMap(({ instant, value }, index) => {
    const threshold = thresholds.without({ instant, value });
    if (threshold === undefined || !isOutside(value, threshold)) return [];
    const { sigma, baseline } = threshold;
    return [{ instant, value, index, deviations: sigma === 0 ? null : (value - baseline) / sigma }];
  });
  if (outside.length === 0) return [];
  const scores = isolationScores(samples.map(({ instant, value }) => featuresOf(instant, value, options)));
  return outside
    .map(({ index, ...anomaly }) => ({ ...anomaly, isolation: scores[index] as number }))
    .sort(
      (a, b) => Math.abs(b.deviations ?? Infinity) - Math.abs(a.deviations ?? Infinity) || b.isolation - a.isolation,
    );
}

/** The value, and the time of day and week that it was measured at. */
function featuresOf(instant: Instant, value: number, { zone }: ThresholdOptions): readonly number[] {
  const local = instant + zone.offsetAt(instant);
  return [value, calendarOf(local).time.hour, (Math.floor(local / day) + 4) % 7];
}
