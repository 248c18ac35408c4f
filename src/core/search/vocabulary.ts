import { rootOf } from './stem.ts';

/** All terms of the index with the words of one root together, and letter masks to find misspelt words by. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #byRoot = new Map<string, number[]>();
  readonly #byLength: { readonly ids: number[]; readonly masks: number[] }[] = [];

  get size(): number {
    return this.#terms.length;
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term);
  }

  termOf(id: number): string {
    return this.#terms[id] ?? '';
  }

  /** The number of the term, new when it has none yet. */
  add(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#ids.set(term, id);
    this.#terms.push(term);
    if (isSpellable(term)) this.#file(term, id);
    return id;
  }

  /** Terms that share the root of the given word, in no order. */
  relativesOf(word: string): readonly number[] {
    return this.#byRoot.get(rootOf(word)) ?? [];
  }

  /** Calls back with every term whose length and letters allow it to be within so many edits. */
  eachSimilar(word: string, edits: number, visit: (id: number) => void): void {
    const mask = letterMask(word);
    for (let length = Math.max(1, word.length - edits); length <= word.length + edits; length++) {
      const bucket = this.#byLength[length];
      if (bucket === undefined) continue;
      for (let i = 0; i < bucket.ids.length; i++) {
        const other = bucket.masks[i] as number;
        if (bitCount(mask & ~other) <= edits && bitCount(other & ~mask) <= edits) visit(bucket.ids[i] as number);
      }
    }
  }

  /** Calls back with every longer term that begins so. */
  eachBeginningWith(beginning: string, visit: (id: number) => void): void {
    const mask = letterMask(beginning);
    for (let length = beginning.length + 1; length < this.#byLength.length; length++) {
      const bucket = this.#byLength[length];
      if (bucket === undefined) continue;
      for (let i = 0; i < bucket.ids.length; i++) {
        const id = bucket.ids[i] as number;
        if ((mask & ~(bucket.masks[i] as number)) === 0 && this.termOf(id).startsWith(beginning)) visit(id);
      }
    }
  }

  #file(term: string, id: number): void {
    const root = rootOf(term);
    const relatives = this.#byRoot.get(root);
    if (relatives === undefined) this.#byRoot.set(root, [id]);
    else relatives.push(id);
    while (this.#byLength.length <= term.length) this.#byLength.push({ ids: [], masks: [] });
    const bucket = this.#byLength[term.length];
    bucket?.ids.push(id);
    bucket?.masks.push(letterMask(term));
  }
}

/** Words that can be misspelt: letters or katakana, three at least. */
export function isSpellable(term: string): boolean {
  return term.length >= 3 && term.length <= 40 && /^(?:[a-z\u00df-\u024f]+|[ァ-ヺー]{3,})$/.test(term);
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    mask |= 1 << (code >= 97 && code <= 122 ? code - 97 : code % 31);
  }
  return mask;
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
