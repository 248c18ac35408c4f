import { halfWidth } from '../time/timestamp.ts';

const powers: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3, k: 1e3, K: 1e3, m: 1e6, M: 1e6 };

/** The number that a text begins with, units and grouping aside: `10,000人`, `1.2万`, `$10`, `50 tps`. @returns undefined for none */
export function numberIn(text: string): number | undefined {
  const match = /^[^\d-]{0,6}(-?\d[\d,]*(?:\.\d+)?)\s*([億万千]|[kKmM](?![a-zA-Z]))?/.exec(halfWidth(text.trim()));
  if (match === null) return undefined;
  return Number((match[1] as string).replace(/,/g, '')) * (powers[match[2] ?? ''] ?? 1);
}
