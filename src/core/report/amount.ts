import { halfWidth } from '../time/timestamp.ts';

/** A number as a person wrote it, with the currency where one is named. */
export interface WrittenAmount {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** What stands behind it, in half-width characters. */
  readonly rest: string;
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
const lead = String.raw`^\s*(?:~|約|およそ|about|around|approx\.?|ca\.)?\s*(?<before>US\$|[$€£¥￥₩₹]|[A-Z]{3}(?=\s?\d))?\s*`;
/** `10,000`, `12 345`, `1.200,50`, `99,9`. */
const digits = String.raw`-?(?:\d{1,3}(?:\.\d{3}){1,9},\d{1,2}(?!\d)|\d{1,3}(?: \d{3}){1,9}(?!\d)|\d[\d,]{0,30})(?:\.\d{1,12})?`;
const power = '(?:億|万|千|million|thousand|billion|bn|[kKmM](?![A-Za-z]))';
const pattern = new RegExp(
  String.raw`${lead}(?<digits>${digits})\s*(?<power>${power})?(?<smaller>(?:(?<=[億万千])\d{1,4}[万千]?){0,3})\s*(?<after>円|ドル|ユーロ|[A-Z]{3}(?![A-Za-z])|[$€£¥￥])?`,
  'i',
);

/**
 * The amount that a text begins with: `10,000人`, `約1.2万人`, `1万2千人`, `$10`, `3,200円`, `50 tps`, `10 USD`. A comma with one or
 * two digits behind it is a decimal one. @returns undefined for none, and for a range
 */
export function amountIn(text: string): WrittenAmount | undefined {
  const plain = halfWidth(text.slice(0, 200));
  const match = pattern.exec(plain);
  if (match === null) return undefined;
  const rest = plain.slice(match[0].length);
  if (/^\s?(?:[-~]|to\b|から)\s?[$€£¥￥]?\d/.test(rest)) return undefined;
  const { before, digits = '', power = '', smaller = '', after } = match.groups ?? {};
  let value = numberOf(digits) * (powers[power.toLowerCase()] ?? 1);
  for (const [, number, unit = ''] of smaller.matchAll(/(\d+)([万千]?)/g))
    value += Number(number) * (powers[unit] ?? 1);
  return { value: Number(value.toPrecision(15)), currency: currencyOf(before) ?? currencyOf(after), rest };
}

function numberOf(digits: string): number {
  const isDecimalComma = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/.test(digits);
  return Number(isDecimalComma ? digits.replaceAll('.', '').replace(',', '.') : digits.replace(/[, ]/g, ''));
}

function currencyOf(sign: string | undefined): string | undefined {
  if (sign === undefined || sign === '') return undefined;
  if (Object.hasOwn(signs, sign.toUpperCase())) return signs[sign.toUpperCase()];
  return /^[A-Z]{3}$/.test(sign) && !/^(?:TPS|RPS|QPS|REQ|PER)$/.test(sign) ? sign : undefined;
}
