/**
 * Expressions to search a text for, with few alternatives each: to find that there is no match takes V8 half as long as with
 * one expression that has all the alternatives.
 */
export type Signs = readonly RegExp[];

/** Whether any of them matches. @param signs without the flags `g` and `y` */
export function hasSign(text: string, signs: Signs): boolean {
  // Once for every rule and document: an iterator would cost more than what it goes through.
  for (let index = 0; index < signs.length; index++) if ((signs[index] as RegExp).test(text)) return true;
  return false;
}
