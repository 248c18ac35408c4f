import { analyse, type TermKind } from './analyse.ts';
import { normalised } from './characters.ts';
import { exactTermsOf } from './exact-signals.ts';
import { Postings, withOccurrence } from './postings.ts';
import { fields, type SearchDocument, textOfField } from './search-document.ts';
import { classIn, entryOf, termClass, termIn } from './term-entry.ts';
import { Vocabulary } from './vocabulary.ts';

const classOfKind: Readonly<Record<TermKind, number>> = {
  word: termClass.strong,
  katakana: termClass.strong,
  pair: termClass.strong,
  whole: termClass.whole,
  number: termClass.weak,
  kana: termClass.weak,
  kanji: termClass.weak,
};

/**
 * A document as stored: the lengths of its fields, then its terms in order, each as an entry (`entryOf`).
 * Everything else of the index follows from these.
 */
type TermSequence = Uint32Array;

/** What is saved of a store. */
export interface StoreContent {
  readonly terms: readonly string[];
  readonly ids: readonly string[];
  readonly sequences: readonly TermSequence[];
}

export const headLength = fields.length;

/** The documents with their terms, postings and field lengths. A slot is a document's number while it is in the index. */
export class DocumentStore {
  vocabulary = new Vocabulary();
  postings = new Postings();
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #sequences: (TermSequence | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #totals: number[] = fields.map(() => 0);
  #lengths = new Uint32Array(headLength * 64);
  readonly #japaneseSlots = new Set<number>();
  #deadTerms = 0;
  #revision = 0;

  /** Another number after every change. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** How many documents there are that could have the term: for one in Japanese script those that have any. */
  sizeFor(term: string): number {
    return isJapanese(term) ? this.#japaneseSlots.size : this.size;
  }

  /** One more than the greatest slot. */
  get slotCount(): number {
    return this.#ids.length;
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  sequenceOf(slot: number): TermSequence {
    return this.#sequences[slot] ?? nothing;
  }

  /** The terms of the title, which comes first in the sequence. */
  titleOf(slot: number): Uint32Array {
    const sequence = this.sequenceOf(slot);
    return sequence.subarray(headLength, headLength + (sequence[0] as number));
  }

  /** The lengths of all fields, `slot × number of fields + field`. */
  fieldLengths(): Uint32Array {
    return this.#lengths;
  }

  /** Mean length of a field in terms, at least 1. */
  averageLength(field: number): number {
    return Math.max(1, (this.#totals[field] as number) / Math.max(1, this.size));
  }

  put(document: SearchDocument): void {
    this.putSequence(document.id, this.#sequenceOfText(document));
  }

  putSequence(id: string, sequence: TermSequence): void {
    this.#revision++;
    const known = this.#slots.get(id);
    if (known !== undefined) this.#clear(known);
    const slot = known ?? this.#free.pop() ?? this.#ids.length;
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#sequences[slot] = sequence;
    this.#noteLengths(slot, sequence);
    this.#noteScript(slot, sequence);
    for (let field = 0; field < headLength; field++)
      this.#totals[field] = (this.#totals[field] as number) + (sequence[field] as number);
    for (const [term, counts] of countsOf(sequence)) {
      this.postings.put(term, slot, counts);
    }
    this.#compact();
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#revision++;
    this.#clear(slot);
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    this.#compact();
  }

  /**
   * Terms that occur, and the sequences renumbered to them: what has to be saved. Works in small steps; gives undefined
   * when the store was changed in between.
   */
  *content(): Generator<void, StoreContent | undefined> {
    const numbers = new Map<number, number>();
    const terms: string[] = [];
    const numberOf = (term: number) => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      terms.push(this.vocabulary.termOf(term));
      return terms.length - 1;
    };
    const ids: string[] = [];
    const sequences: TermSequence[] = [];
    const revision = this.#revision;
    for (const [slot, sequence] of this.#sequences.entries()) {
      if (sequence === undefined) continue;
      ids.push(this.idOf(slot));
      sequences.push(
        sequence.map((entry, i) => (i < headLength ? entry : entryOf(numberOf(termIn(entry)), classIn(entry)))),
      );
      if (slot % 20 !== 0) continue;
      yield;
      if (revision !== this.#revision) return undefined;
    }
    return { terms, ids, sequences };
  }

  #clear(slot: number): void {
    const sequence = this.sequenceOf(slot);
    for (let field = 0; field < headLength; field++)
      this.#totals[field] = (this.#totals[field] as number) - (sequence[field] ?? 0);
    for (const [term] of countsOf(sequence)) {
      this.postings.remove(term, slot);
      if (this.postings.documentCount(term) === 0) this.#deadTerms++;
    }
    this.#sequences[slot] = undefined;
    this.#japaneseSlots.delete(slot);
  }

  /** Rebuilds vocabulary and postings when half of the terms may occur nowhere any more. */
  #compact(): void {
    if (this.#deadTerms < 2000 || this.#deadTerms * 2 < this.vocabulary.size) return;
    const old = this.vocabulary;
    this.vocabulary = new Vocabulary();
    this.postings = new Postings();
    this.#deadTerms = 0;
    this.#sequences.forEach((sequence, slot) => {
      if (sequence === undefined) return;
      for (let i = headLength; i < sequence.length; i++) {
        const entry = sequence[i] as number;
        sequence[i] = entryOf(this.vocabulary.add(old.termOf(termIn(entry))), classIn(entry));
      }
      for (const [term, counts] of countsOf(sequence)) this.postings.put(term, slot, counts);
    });
  }

  #noteScript(slot: number, sequence: TermSequence): void {
    for (let i = headLength; i < sequence.length; i++) {
      if (!isJapanese(this.vocabulary.termOf(termIn(sequence[i] as number)))) continue;
      this.#japaneseSlots.add(slot);
      return;
    }
  }

  #noteLengths(slot: number, sequence: TermSequence): void {
    if ((slot + 1) * headLength > this.#lengths.length) {
      const wider = new Uint32Array(this.#lengths.length * 2);
      wider.set(this.#lengths);
      this.#lengths = wider;
    }
    this.#lengths.set(sequence.subarray(0, headLength), slot * headLength);
  }

  #sequenceOfText(document: SearchDocument): TermSequence {
    const entries: number[] = fields.map(() => 0);
    fields.forEach((field, number) => {
      const before = entries.length;
      const text = textOfField(document, field);
      analyse(normalised(text), (term, kind) => {
        entries.push(entryOf(this.vocabulary.add(term), classOfKind[kind]));
      });
      for (const term of exactTermsOf(field, text)) entries.push(entryOf(this.vocabulary.add(term), termClass.whole));
      entries[number] = entries.length - before;
    });
    return Uint32Array.from(entries);
  }
}

/** Kanji and kana, and Hangul with them: scripts whose terms are pairs of characters. */
function isJapanese(term: string): boolean {
  return term.charCodeAt(0) >= 0x3000;
}

const nothing: TermSequence = new Uint32Array(headLength);

/** Packed counts by term. */
function countsOf(sequence: TermSequence): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let position = headLength;
  for (let field = 0; field < headLength; field++) {
    const end = position + (sequence[field] as number);
    for (; position < end; position++) {
      const term = termIn(sequence[position] as number);
      counts.set(term, withOccurrence(counts.get(term) ?? 0, field));
    }
  }
  return counts;
}
