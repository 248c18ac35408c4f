import { addToGroup } from '../group.ts';
import { clean } from '../impact/service-level.ts';
import { calendarOf, day, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { Sample } from './series.ts';

/** Which samples a threshold rests on: those of one hour of one weekday, of one hour, or all. */
type Bucket = 'hour-of-week' | 'hour-of-day' | 'all';

export interface Threshold {
  /** The mean. */
  readonly baseline: number;
  /** The standard deviation of the bucket's samples (of the population: divided by n). */
  readonly sigma: number;
  readonly upper: number;
  readonly lower: number;
  readonly samples: number;
  readonly bucket: Bucket;
}

export interface ThresholdOptions {
  readonly zone: Zone;
  /** How many standard deviations the band is wide to each side; 3 when absent. */
  readonly width?: number;
  /** Stretches that are not normal: incidents. */
  readonly leftOut?: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** A bucket counts when its samples are of so many different days. */
const enoughDays = 4;
/** A metric that never moves still has a band: this part of its height. */
const leastSpread = 1e-3;

interface Sums {
  n: number;
  mean: number;
  squares: number;
  /** How many samples each day has; of no more days than tell that there are enough without one. */
  readonly days: Map<number, number>;
}

/**
 * Thresholds by season: mean ± k standard deviations over the samples of the same hour and weekday; of the same hour where
 * those are of too few days; of all where these are, too (Montgomery, "Introduction to Statistical Quality Control", for
 * the band; seasons as buckets).
 */
export class SeasonalThresholds {
  readonly #zone: Zone;
  readonly #width: number;
  readonly #leftOut: ThresholdOptions['leftOut'];
  readonly #buckets = new Map<string, Sums>();

  constructor(samples: readonly Sample[], { zone, width = 3, leftOut }: ThresholdOptions) {
    this.#zone = zone;
    this.#width = width;
    this.#leftOut = leftOut;
    for (const sample of samples) if (isNormal(sample, leftOut)) this.#add(sample);
  }

  /** The threshold that holds at an instant; undefined when there are no samples at all. */
  at(instant: Instant): Threshold | undefined {
    return this.#find(instant, undefined, (sums) => sums);
  }

  /**
   * The threshold that all others give for a sample: one that stands out would widen its own band. Undefined when there
   * are no others.
   */
  without(sample: Sample): Threshold | undefined {
    if (!isNormal(sample, this.#leftOut)) return this.at(sample.instant);
    const { value } = sample;
    return this.#find(sample.instant, this.#dayOf(sample.instant), ({ n, mean, squares, days }) => {
      const rest = (n * mean - value) / (n - 1);
      return { n: n - 1, mean: rest, squares: Math.max(0, squares - (value - mean) * (value - rest)), days };
    });
  }

  /** @param leftDay the day of the one sample that is to be left out of each bucket */
  #find(instant: Instant, leftDay: number | undefined, adjust: (sums: Sums) => Sums): Threshold | undefined {
    for (const { key, bucket } of this.#keysOf(instant)) {
      const sums = this.#buckets.get(key);
      if (sums === undefined || (leftDay !== undefined && sums.n === 1)) continue;
      const days = sums.days.size - (leftDay !== undefined && sums.days.get(leftDay) === 1 ? 1 : 0);
      if (bucket === 'all' || days >= enoughDays) return this.#thresholdOf(adjust(sums), bucket);
    }
    return undefined;
  }

  #thresholdOf({ n, mean, squares }: Sums, bucket: Bucket): Threshold {
    const sigma = Math.sqrt(squares / n);
    const spread = this.#width * sigma || Math.max(Math.abs(mean) * leastSpread, Number.EPSILON);
    const [baseline, upper, lower] = [mean, mean + spread, mean - spread].map(clean) as [number, number, number];
    return { baseline, sigma: clean(sigma), upper, lower, samples: n, bucket };
  }

  /** Welford's running mean and sum of squares. */
  #add({ instant, value }: Sample): void {
    const date = this.#dayOf(instant);
    for (const { key } of this.#keysOf(instant)) {
      const sums = this.#buckets.get(key) ?? { n: 0, mean: 0, squares: 0, days: new Map<number, number>() };
      this.#buckets.set(key, sums);
      sums.n++;
      const from = value - sums.mean;
      sums.mean += from / sums.n;
      sums.squares += from * (value - sums.mean);
      const before = sums.days.get(date);
      if (before !== undefined || sums.days.size <= enoughDays) sums.days.set(date, (before ?? 0) + 1);
    }
  }

  /** The day of an instant in the zone, counted from 1970. */
  #dayOf(instant: Instant): number {
    return Math.floor((instant + this.#zone.offsetAt(instant)) / day);
  }

  #keysOf(instant: Instant): readonly { readonly key: string; readonly bucket: Bucket }[] {
    const local = instant + this.#zone.offsetAt(instant);
    const weekday = (Math.floor(local / day) + 4) % 7;
    const { hour: hours } = calendarOf(local).time;
    return [
      { key: `${weekday} ${hours}`, bucket: 'hour-of-week' },
      { key: `${hours}`, bucket: 'hour-of-day' },
      { key: 'all', bucket: 'all' },
    ];
  }
}

/** Whether a value is above or below a band; its limits are within. */
export function isOutside(value: number, { lower, upper }: Pick<Threshold, 'lower' | 'upper'>): boolean {
  return value > upper || value < lower;
}

function isNormal({ instant }: Sample, leftOut: ThresholdOptions['leftOut'] = []): boolean {
  return !leftOut.some(({ from, to }) => from <= instant && instant < to);
}

/**
 * How often a band would raise a false alarm: each day is held against the thresholds that all other days give. An alarm
 * during an incident is no false one.
 * @returns the part of the samples that lie outside, 0 to 1; null for fewer than two days
 */
export function leaveOneDayOut(all: readonly Sample[], options: ThresholdOptions): number | null {
  const samples = all.filter((sample) => isNormal(sample, options.leftOut));
  const byDay = new Map<number, Sample[]>();
  for (const sample of samples) {
    addToGroup(byDay, Math.floor((sample.instant + options.zone.offsetAt(sample.instant)) / day), sample);
  }
  if (byDay.size < 2) return null;
  // Each day costs a pass over everything, and many tell nothing new.
  const days = [...byDay].slice(-Math.max(2, Math.min(mostDays, Math.floor(mostSteps / samples.length))));
  let outside = 0;
  let held = 0;
  for (const [date, own] of days) {
    const others = samples.filter(
      ({ instant }) => Math.floor((instant + options.zone.offsetAt(instant)) / day) !== date,
    );
    const thresholds = new SeasonalThresholds(others, { ...options, leftOut: [] });
    for (const { instant, value } of own) {
      const threshold = thresholds.at(instant);
      held++;
      if (threshold !== undefined && isOutside(value, threshold)) outside++;
    }
  }
  return outside / held;
}

const mostDays = 60;
const mostSteps = 6_000_000;
