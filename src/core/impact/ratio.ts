/** The quotient of two integers, exact up to the last rounding to a double. `denominator` is not 0. */
export function ratio(numerator: bigint, denominator: bigint): number {
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return Number(numerator / common) / Number(denominator / common);
}

/** A decimal as a whole number of millionths, so that 99.9 and 0.1 are what they say. */
export function millionths(value: number): bigint {
  return BigInt(Math.round(value * 1e6));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
