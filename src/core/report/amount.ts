import { halfWidth } from '../time/timestamp.ts';

/** A number as a person wrote it, with the currency where one is named. */
export interface WrittenAmount {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string | undefined;
}

const powers: Readonly<Record<string, number>> = {
  億: 1e8,
  万: 1e4,
  千: 1e3,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  million: 1e6,
  thousand: 1e3,
  billion: 1e9,
};
const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  円: 'JPY',
  ドル: 'USD',
  ユーロ: 'EUR',
};
const pattern =
  /^\s*(?:~|約|およそ|about|around|approx\.?|ca\.)?\s*(US\$|[$€£¥￥₩₹]|[A-Z]{3}(?=\s?\d))?\s*(-?\d[\d,]{0,30}(?:\.\d{1,12})?)\s*(億|万|千|million|thousand|billion|bn|[kKmM](?![A-Za-z]))?\s*(円|ドル|ユーロ|[A-Z]{3}(?![A-Za-z])|[$€£¥￥])?/i;

/** The amount that a text begins with: `10,000人`, `約1.2万人`, `$10`, `3,200円`, `50 tps`, `10 USD`. @returns undefined for none */
export function amountIn(text: string): WrittenAmount | undefined {
  const match = pattern.exec(halfWidth(text.slice(0, 200)));
  if (match === null) return undefined;
  const [, before, digits, power, after] = match;
  const value = Number((digits as string).replace(/,/g, '')) * (powers[power?.toLowerCase() ?? ''] ?? 1);
  return { value: Number(value.toPrecision(15)), currency: currencyOf(before) ?? currencyOf(after) };
}

function currencyOf(sign: string | undefined): string | undefined {
  if (sign === undefined || sign === '') return undefined;
  if (Object.hasOwn(signs, sign.toUpperCase())) return signs[sign.toUpperCase()];
  return /^[A-Z]{3}$/.test(sign) && !/^(?:TPS|RPS|QPS|REQ|PER)$/.test(sign) ? sign : undefined;
}
