/** A comparison that a condition makes: a quantity, and the numbers for which it holds. */
interface Comparison {
  /** As it is compared: lower case, blanks between words. */
  readonly quantity: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Whether the borders themselves count. */
  readonly withFrom: boolean;
  readonly withTo: boolean;
}

const comparison =
  /^\s{0,9}([^<>=≥≤!＜＞0-9\n][^<>=≥≤!＜＞\n]{0,100}?)\s{0,9}(>=|<=|=>|=<|==|=|>|<|≥|≤|＞|＜)\s{0,9}(-?\d{1,15}(?:\.\d{1,9})?)\s{0,9}([^\s\d<>=,、]{0,20})\s{0,9}$/u;

/** Reads `CPU usage > 80%`. @returns undefined for anything else than one quantity, one sign and one number */
export function comparisonOf(condition: string): Comparison | undefined {
  const match = comparison.exec(condition.slice(0, 300).normalize('NFKC'));
  if (match === null) return undefined;
  const [, quantity = '', sign = '', digits = '', unit = ''] = match;
  const number = Number(digits);
  const above = /[>≥]/.test(sign);
  const below = /[<≤]/.test(sign);
  const included = /[=≥≤]/.test(sign);
  return {
    quantity: quantityName(quantity),
    unit: unit.toLowerCase(),
    from: below ? Number.NEGATIVE_INFINITY : number,
    to: above ? Number.POSITIVE_INFINITY : number,
    withFrom: included,
    withTo: included,
  };
}

/** The name of a quantity as it is compared. */
export function quantityName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** True when some number fulfils both: never for different quantities or units. */
export function overlap(a: Comparison, b: Comparison): boolean {
  if (a.quantity !== b.quantity || a.unit !== b.unit) return false;
  const [low, high] = a.from < b.from || (a.from === b.from && a.withFrom) ? [b, a] : [a, b];
  const end = Math.min(a.to, b.to);
  const [first, last] = [low.from, end];
  if (first !== last) return first < last;
  return [low, high].every((one) => holdsAt(one, first));
}

/** True when every number that fulfils the second fulfils the first too. */
export function covers(outer: Comparison, inner: Comparison): boolean {
  if (outer.quantity !== inner.quantity || outer.unit !== inner.unit) return false;
  const from = outer.from < inner.from || (outer.from === inner.from && (outer.withFrom || !inner.withFrom));
  const to = outer.to > inner.to || (outer.to === inner.to && (outer.withTo || !inner.withTo));
  return from && to;
}

function holdsAt({ from, to, withFrom, withTo }: Comparison, number: number): boolean {
  return (number > from || (withFrom && number === from)) && (number < to || (withTo && number === to));
}
