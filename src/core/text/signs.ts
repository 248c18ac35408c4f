/** Expressions of few alternatives each: V8 finds that there are none in half the time of one expression with all. */
export type Signs = readonly RegExp[];

/** @param signs without the flags `g` and `y` */
export function hasSign(text: string, signs: Signs): boolean {
  return signs.some((sign) => sign.test(text));
}
