import { formatNumber } from '../impact/format.ts';
import type { Language } from '../text/words.ts';
import type { Threshold } from './threshold.ts';

type Band = Pick<Threshold, 'baseline' | 'upper' | 'lower'>;

/** The upper limit in four digits; in more where the band is so narrow that it could read as a value within. */
export function limitText({ baseline, upper }: Band): string {
  const needed = Math.ceil(Math.log10(Math.abs(upper) / (upper - baseline))) + 2;
  return String(Number(upper.toPrecision(Math.min(15, Math.max(4, needed)))));
}

/** Lower limit, upper limit and mean for people: with four decimals, or as many as tell them apart. */
export function bandTexts({ baseline, upper, lower }: Band, language: Language): readonly [string, string, string] {
  const decimals = Math.min(15, Math.max(4, Math.ceil(-Math.log10(upper - baseline)) + 1));
  return [lower, upper, baseline].map((value) => formatNumber(value, language, decimals)) as [string, string, string];
}
