import { editDistance } from '../text/nearest.ts';
import { analyse, type TermKind } from './analyse.ts';
import { normalised } from './characters.ts';
import type { DocumentStore } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import { stemOf } from './stem.ts';
import type { PhraseMatch, Thesaurus } from './thesaurus.ts';
import { isSpellable } from './vocabulary.ts';

/** One word that a document may have for a word of the query. */
export interface Alternative {
  readonly term: number;
  readonly weight: number;
}

/** One distinct term of the query with all that may stand for it. */
export interface Concept {
  readonly term: string;
  readonly kind: TermKind;
  /** The query word's place in the normalised query. */
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

/** What is looked for together: some concepts, and the phrases that may stand for all of them. */
export interface Unit {
  readonly concepts: readonly Concept[];
  readonly synonyms: readonly PlannedPhrase[];
}

/** A synonym as written in the thesaurus, with the concepts that must all occur. */
export interface PlannedPhrase {
  readonly text: string;
  readonly weight: number;
  readonly concepts: readonly Concept[];
}

export interface QueryPlan {
  readonly text: string;
  readonly units: readonly Unit[];
  /** All concepts in the order of the query. */
  readonly concepts: readonly Concept[];
}

/** A query is cut here; the rest says nothing new. */
const queryLimit = 6_000;
const conceptLimit = 96;
const fuzzyLimit = 24;
const fuzzyAlternatives = 4;
const longerLimit = 12;

/** Works out what to look for: terms, their relatives, corrections of unknown words, synonyms. */
export function planQuery(
  query: string,
  store: DocumentStore,
  thesaurus: Thesaurus,
  parameters: RankingParameters,
): QueryPlan {
  const text = normalised(query.slice(0, queryLimit)).slice(0, queryLimit);
  const planner = new Planner(store, parameters);
  const concepts = planner.conceptsOf(text);
  const units: Unit[] = [];
  const taken = new Set<Concept>();
  for (const match of thesaurus.matchesIn(text)) {
    const covered = concepts.filter((concept) => isWithin(concept, match) && !taken.has(concept));
    if (covered.length === 0) continue;
    for (const concept of covered) taken.add(concept);
    units.push({
      concepts: covered,
      synonyms: match.alternatives.map((phrase) => ({
        text: phrase,
        weight: synonymWeight(text.slice(match.start, match.end), phrase, parameters),
        concepts: planner.phraseConcepts(phrase),
      })),
    });
  }
  for (const concept of concepts) if (!taken.has(concept)) units.push({ concepts: [concept], synonyms: [] });
  return { text, units, concepts };
}

function synonymWeight(written: string, synonym: string, parameters: RankingParameters): number {
  const from = /[^\x00-\x7f]/.test(written);
  const to = /[^\x00-\x7f]/.test(synonym);
  if (from !== to) return parameters.crossSynonymWeight;
  return from ? parameters.japaneseSynonymWeight : parameters.englishSynonymWeight;
}

function isWithin(concept: Concept, match: PhraseMatch): boolean {
  return match.start <= concept.start && concept.end <= match.end;
}

class Planner {
  readonly #store: DocumentStore;
  readonly #parameters: RankingParameters;
  #corrections = 0;

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#store = store;
    this.#parameters = parameters;
  }

  conceptsOf(text: string): readonly Concept[] {
    const found = new Map<string, { kind: TermKind; start: number; end: number; count: number }>();
    analyse(text, (term, kind, start, end) => {
      const before = found.get(term);
      if (before !== undefined) before.count++;
      else if (found.size < conceptLimit) found.set(term, { kind, start, end, count: 1 });
    });
    const concepts: Concept[] = [];
    for (const [term, { kind, start, end, count }] of found) {
      const alternatives = this.#alternativesOf(term, kind, end === text.length);
      if (alternatives.length === 0 && kind !== 'word' && kind !== 'katakana') continue;
      const weight =
        (this.#parameters.kindWeights[kind] * (1 + this.#parameters.repetition * Math.log(count))) /
        (1 + this.#parameters.positionDecay * Math.log1p(concepts.length));
      concepts.push({ term, kind, start, end, weight, alternatives });
    }
    return concepts;
  }

  /** The concepts of a synonym: known words only. */
  phraseConcepts(phrase: string): readonly Concept[] {
    const concepts: Concept[] = [];
    analyse(phrase, (term, kind, start, end) => {
      if (kind === 'whole') return;
      concepts.push({
        term,
        kind,
        start,
        end,
        weight: this.#parameters.kindWeights[kind],
        alternatives: this.#known(term, kind),
      });
    });
    const strong = concepts.filter(({ kind }) => kind !== 'kana' && kind !== 'kanji');
    return strong.length > 0 ? strong : concepts;
  }

  #alternativesOf(term: string, kind: TermKind, isLast: boolean): readonly Alternative[] {
    const known = this.#known(term, kind);
    if (known.length > 0 || (kind !== 'word' && kind !== 'katakana')) return known;
    const longer = isLast ? this.#longerThan(term) : [];
    if (longer.length > 0) return longer;
    const halves = this.#halvesOf(term);
    if (halves.length > 0) return halves;
    if (++this.#corrections > fuzzyLimit) return [];
    return this.#correctionsOf(term);
  }

  /** The term itself and words of its stem or root. */
  #known(term: string, kind: TermKind): readonly Alternative[] {
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
    return [...alternatives, ...relatives.slice(0, 12)];
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
      .slice(0, fuzzyAlternatives)
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
