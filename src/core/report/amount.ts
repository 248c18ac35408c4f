import { halfWidth } from '../time/half-width.ts';

/** A number as a person wrote it, with the currency where one is named. */
export interface WrittenAmount {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** What stands behind it, in half-width characters. */
  readonly rest: string;
  /** `1.000` is a thousand to some, and one to others. */
  readonly isUndecided: boolean;
}

const powers: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  million: 1e6,
  thousand: 1e3,
  billion: 1e9,
};
const kanji: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };
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
/** `10,000`, `12 345`, `12'345`, `1.200,50`, `1.234.567`, `99,9`. */
const digits = String.raw`-?(?:\d{1,3}(?:\.\d{3}){1,9},\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,9}(?!\d)|\d{1,3}(?:[ '’\u2009\u202f]\d{3}){1,9}(?!\d)|\d[\d,]{0,30})(?:\.\d{1,12})?`;
const power = '(?:million|thousand|billion|bn|[kKmM](?![A-Za-z]))';
const pattern = new RegExp(
  String.raw`${lead}(?<digits>${digits})\s*(?:(?<power>${power})|(?<units>[十百千万億兆]{1,3}(?:\d[\d,]{0,12}[十百千万億兆]{0,3}){0,5}))?\s*(?<after>円|ドル|ユーロ|[A-Z]{3}(?![A-Za-z])|[$€£¥￥])?`,
  'i',
);
/** The number goes on in a form that is not known: what was read of it is another one. */
const goesOn = /^(?:[.,'’\u2009\u202f]?\d|e[-+]?\d)/i;

/**
 * The amount that a text begins with: `10,000人`, `約1.2万人`, `1万2千人`, `2百万円`, `$10`, `3,200円`, `50 tps`, `10 USD`. A comma
 * with one or two digits behind it is a decimal one. @returns undefined for none, and for a range
 */
export function amountIn(text: string): WrittenAmount | undefined {
  const plain = halfWidth(text.slice(0, 200));
  const match = pattern.exec(plain);
  if (match === null) return undefined;
  const { before, digits = '', power = '', units = '', after = '' } = match.groups ?? {};
  const currency = currencyOf(after);
  const rest = plain.slice(match[0].length - (currency === undefined ? after.length : 0));
  if (goesOn.test(rest) || /^\s?(?:[-~]|to\b|から)\s?[$€£¥￥]?\d/.test(rest)) return undefined;
  const value = inUnits(numberOf(digits), units) * (powers[power.toLowerCase()] ?? 1);
  return {
    value: Number(value.toPrecision(15)),
    currency: currencyOf(before) ?? currency,
    rest,
    isUndecided: power === '' && units === '' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(digits),
  };
}

function numberOf(digits: string): number {
  const isDecimalComma = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/.test(digits);
  if (isDecimalComma) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(/\..*\./.test(digits) ? digits.replaceAll('.', '') : digits.replace(/[^\d.-]/g, ''));
}

/** A number with what stands behind it: `万2千` makes 12,000 of 1, `億2,345万` 123,450,000. */
function inUnits(first: number, units: string): number {
  let [total, below] = [0, 0];
  let number: number | undefined = first;
  for (const [part] of units.matchAll(/[十百千万億兆]|[\d,]+/g)) {
    const unit = kanji[part];
    if (unit === undefined) number = numberOf(part);
    else if (unit < 1e4) {
      below += (number ?? 1) * unit;
      number = undefined;
    } else {
      total += (below + (number ?? 0)) * unit;
      [below, number] = [0, undefined];
    }
  }
  return total + below + (number ?? 0);
}

function currencyOf(sign = ''): string | undefined {
  if (Object.hasOwn(signs, sign.toUpperCase())) return signs[sign.toUpperCase()];
  return /^[A-Z]{3}$/.test(sign) && !/^(?:TPS|RPS|QPS|RPM|TPM|REQ|PER)$/.test(sign) ? sign : undefined;
}
