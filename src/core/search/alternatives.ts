import { editDistance } from '../text/nearest.ts';
import type { TermKind } from './analyse.ts';
import type { DocumentStore } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import { stemOf } from './stem.ts';
import { isSpellable } from './vocabulary.ts';

/** One word that a document may have for a word of the query. */
export interface Alternative {
  readonly term: number;
  readonly weight: number;
}

/** So many words of a query are corrected: each costs a walk through the vocabulary. */
const correctionLimit = 24;
const correctionsEach = 4;
const longerLimit = 12;
const relativeLimit = 12;

/** Finds the words of the index that may stand for a word of one query. */
export class AlternativeFinder {
  readonly #store: DocumentStore;
  readonly #parameters: RankingParameters;
  #corrections = 0;

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#store = store;
    this.#parameters = parameters;
  }

  /** All that may stand for a term; empty when nothing does. */
  alternativesOf(term: string, kind: TermKind, isLast: boolean): readonly Alternative[] {
    const known = this.known(term, kind);
    if (known.length > 0 || (kind !== 'word' && kind !== 'katakana')) return known;
    const longer = isLast ? this.#longerThan(term) : [];
    if (longer.length > 0) return longer;
    const halves = this.#halvesOf(term);
    if (halves.length > 0) return halves;
    if (++this.#corrections > correctionLimit) return [];
    return this.#correctionsOf(term);
  }

  /** The term itself and words of its stem or root. */
  known(term: string, kind: TermKind): readonly Alternative[] {
    const { vocabulary } = this.#store;
    const alternatives: Alternative[] = [];
    const id = vocabulary.idOf(term);
    if (id !== undefined && this.#occurs(id)) alternatives.push({ term: id, weight: 1 });
    if (kind !== 'word' || !isSpellable(term)) return alternatives;
    const stem = stemOf(term);
    const relatives: Alternative[] = [];
    for (const relative of vocabulary.relativesOf(term)) {
      if (relative === id || !this.#occurs(relative)) continue;
      const weight =
        stemOf(vocabulary.termOf(relative)) === stem ? this.#parameters.stemWeight : this.#parameters.rootWeight;
      if (weight > 0) relatives.push({ term: relative, weight });
    }
    relatives.sort((a, b) => b.weight - a.weight || this.#byText(a.term, b.term));
    return [...alternatives, ...relatives.slice(0, relativeLimit)];
  }

  /** The commonest words that begin so. */
  #longerThan(term: string): readonly Alternative[] {
    const weight = this.#parameters.prefixWeight;
    if (weight === 0 || !isSpellable(term)) return [];
    const found: number[] = [];
    this.#store.vocabulary.eachBeginningWith(term, (id) => {
      if (this.#occurs(id)) found.push(id);
    });
    found.sort((a, b) => this.#frequency(b) - this.#frequency(a) || this.#byText(a, b));
    return found.slice(0, longerLimit).map((id) => ({ term: id, weight }));
  }

  /** An unknown word that is two known ones written together: both halves. */
  #halvesOf(term: string): readonly Alternative[] {
    if (this.#parameters.halvesWeight === 0 || term.length < 7 || !isSpellable(term)) return [];
    for (let cut = term.length - 3; cut >= 3; cut--) {
      const first = this.#store.vocabulary.idOf(term.slice(0, cut));
      const second = this.#store.vocabulary.idOf(term.slice(cut));
      if (first === undefined || second === undefined) continue;
      if (!this.#occurs(first) || !this.#occurs(second)) continue;
      const weight = this.#parameters.halvesWeight;
      return [
        { term: first, weight },
        { term: second, weight },
      ];
    }
    return [];
  }

  /** The nearest words of the vocabulary, for a word that occurs nowhere. */
  #correctionsOf(term: string): readonly Alternative[] {
    const [once, twice] = this.#parameters.fuzzyWeights;
    if (!isSpellable(term) || once === 0) return [];
    const most = term.length < 4 ? 0 : term.length < 8 || twice === 0 ? 1 : 2;
    const found: { term: number; distance: number; text: string }[] = [];
    if (most === 0) return [];
    this.#store.vocabulary.eachSimilar(term, most, (id) => {
      const text = this.#store.vocabulary.termOf(id);
      if (!this.#occurs(id)) return;
      const distance = editDistance(term, text, most + 1);
      if (distance <= most) found.push({ term: id, distance, text });
    });
    const rank = (entry: { distance: number; text: string }) =>
      entry.distance * 4 + (entry.text.charCodeAt(0) === term.charCodeAt(0) ? 0 : 1);
    found.sort(
      (a, b) => rank(a) - rank(b) || this.#frequency(b.term) - this.#frequency(a.term) || (a.text < b.text ? -1 : 1),
    );
    const least = found[0]?.distance ?? 0;
    return found
      .filter((entry) => entry.distance === least)
      .slice(0, correctionsEach)
      .map((entry) => ({ term: entry.term, weight: entry.distance === 1 ? once : twice }));
  }

  #occurs(term: number): boolean {
    return this.#frequency(term) > 0;
  }

  #frequency(term: number): number {
    return this.#store.postings.documentCount(term);
  }

  #byText(a: number, b: number): number {
    return this.#store.vocabulary.termOf(a) < this.#store.vocabulary.termOf(b) ? -1 : 1;
  }
}
