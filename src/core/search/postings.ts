import { fields } from './search-document.ts';

/**
 * Where each term occurs: by term a flat list of (slot, counts), slots ascending. The counts of all fields are packed
 * into 30 bits: six for the body, three or four for each other field, saturating; more occurrences add nothing.
 */
export class Postings {
  readonly #lists: number[][] = [];

  listOf(term: number): readonly number[] {
    return this.#lists[term] ?? empty;
  }

  /** In how many documents the term occurs. */
  documentCount(term: number): number {
    return this.listOf(term).length >> 1;
  }

  put(term: number, slot: number, counts: number): void {
    const list = this.#lists[term];
    if (list === undefined || list.length === 0) {
      this.#lists[term] = [slot, counts];
      return;
    }
    if ((list[list.length - 2] as number) < slot) {
      list.push(slot, counts);
      return;
    }
    const position = positionOf(list, slot);
    if (list[position] === slot) list[position + 1] = counts;
    else list.splice(position, 0, slot, counts);
  }

  remove(term: number, slot: number): void {
    const list = this.#lists[term];
    if (list === undefined) return;
    const position = positionOf(list, slot);
    if (list[position] === slot) list.splice(position, 2);
  }
}

const empty: readonly number[] = [];

/** The position of the slot in the list, or where it belongs. */
export function positionOf(list: readonly number[], slot: number): number {
  let low = 0;
  let high = list.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle * 2] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

const bodyBits = 6;
/** Bits by field, in the order of `fields`; the body is lowest. */
const bits: readonly number[] = fields.map((field) =>
  field === 'body'
    ? bodyBits
    : field === 'signals' || field === 'keywords' || field === 'code' || field === 'causes'
      ? 3
      : 4,
);
const shifts = fields.map((field, number) =>
  field === 'body' ? 0 : bodyBits + bits.slice(0, number).reduce((sum, width) => sum + width, 0),
);
const limits = bits.map((width) => (1 << width) - 1);

/** One more occurrence in a field, unless full. */
export function withOccurrence(counts: number, field: number): number {
  const count = countIn(counts, field);
  return count >= (limits[field] as number) ? counts : counts + (1 << (shifts[field] as number));
}

/** How often in the field, by its number in `fields`. */
export function countIn(counts: number, field: number): number {
  return (counts >> (shifts[field] as number)) & (limits[field] as number);
}

/** True when the term occurs in the body alone. */
export function isBodyOnly(counts: number): boolean {
  return counts >> bodyBits === 0;
}
