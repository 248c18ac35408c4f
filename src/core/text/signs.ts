/** Expressions of few alternatives each: V8 finds that there are none in half the time of one expression with all. */
export type Signs = readonly RegExp[];

/** @param signs without the flags `g` and `y` */
export function hasSign(text: string, signs: Signs): boolean {
  // Once for every rule and document: an iterator would cost more than what it goes through.
  for (let index = 0; index < signs.length; index++) if ((signs[index] as RegExp).test(text)) return true;
  return false;
}
