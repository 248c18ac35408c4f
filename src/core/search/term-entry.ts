/** How much a term at a place says: a word, a whole identifier (its parts stand beside it), a number or kana pair. */
export const termClass = { strong: 0, whole: 1, weak: 2 } as const;

/** A term at a place of a document in one number. @param term its number in the vocabulary */
export function entryOf(term: number, itsClass: number): number {
  return term * 4 + itsClass;
}

/** The number of the term. */
export function termIn(entry: number): number {
  return entry >>> 2;
}

/** One of `termClass`. */
export function classIn(entry: number): number {
  return entry & 3;
}
