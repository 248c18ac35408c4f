import { nearestWord } from '../text/nearest.ts';

/** True for a code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/**
 * The code that somebody most likely means who wrote one that is none: by what the currency is called every day, or the
 * nearest of the most traded. Undefined when none is near: among all codes, most of three letters are near to several.
 */
export function nearestCurrency(text: string): string | undefined {
  const name = text.toUpperCase();
  return everydayNames.get(name) ?? nearestWord(name, mostTraded);
}

const everydayNames: ReadonlyMap<string, string> = new Map([
  ['YEN', 'JPY'],
  ['RMB', 'CNY'],
  ['STG', 'GBP'],
  ['WON', 'KRW'],
  ['NTD', 'TWD'],
  ['NIS', 'ILS'],
]);

/** By turnover, from the Triennial Central Bank Survey of 2022 (Bank for International Settlements). */
const mostTraded =
  'USD EUR JPY GBP CNY AUD CAD CHF HKD SGD SEK KRW NOK NZD INR MXN TWD ZAR BRL DKK PLN THB ILS IDR CZK'.split(' ');
