import { counted } from '../text/counted.ts';
import type { Language } from '../text/words.ts';
import type { Amount } from './impact-input.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP' };

/** A number with grouping and at most so many decimals. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value);
}

/** An amount of money with the decimals of its currency, a range from low to high; the code stands when it is no currency. */
export function formatAmount(amount: Amount, currency: string, language: Language): string {
  if (typeof amount !== 'number')
    return `${formatAmount(amount.low, currency, language)} – ${formatAmount(amount.high, currency, language)}`;
  try {
    const whole = Number.isInteger(amount);
    return new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency,
      ...(whole && { maximumFractionDigits: 0 }),
    }).format(amount);
  } catch {
    return `${formatNumber(amount, language, 2)} ${currency}`;
  }
}

/**
 * An availability with four decimals; with more where it would read as the target that it misses. What is below 100 is never
 * rounded up to it: 99.99996 must not read as 100 %.
 * @param value percent, for example 99.6875
 * @param target percent
 */
export function formatAvailability(value: number, target: number, language: Language): string {
  const seemsMet = (decimals: number) => Number(formatNumber(value, 'en', decimals)) >= target;
  let decimals = 4;
  while (value < target && target < 100 && decimals < mostDecimals && seemsMet(decimals)) decimals++;
  const most = value < 100 ? 100 - 10 ** -decimals : value;
  return `${formatNumber(Math.min(value, most), language, decimals)} %`;
}

const mostDecimals = 10;

/** Percentage points, which are no percentage: `0.2125 percentage points`. What is more than none reads as more. */
export function formatPoints(value: number, language: Language): string {
  const decimals = value > 0 && value < 1e-4 ? Math.min(mostDecimals, Math.ceil(-Math.log10(value))) : 4;
  const number = formatNumber(value, language, decimals);
  return language === 'ja' ? `${number} ポイント` : counted(number, 'percentage point');
}
