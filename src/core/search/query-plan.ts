import { type Alternative, AlternativeFinder } from './alternatives.ts';
import { analyse, type TermKind } from './analyse.ts';
import { normalised } from './characters.ts';
import type { DocumentStore } from './document-store.ts';
import { type ExactSignal, exactSignalsIn } from './exact-signals.ts';
import type { RankingParameters } from './parameters.ts';
import type { PhraseMatch, Thesaurus } from './thesaurus/thesaurus.ts';

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
  /** Signals of documents that the query has as they are. */
  readonly signals: readonly ExactSignal[];
}

/** A query is cut here; the rest says nothing new. */
const queryLimit = 6_000;
const conceptLimit = 96;

/** Works out what to look for: terms, their relatives, corrections of unknown words, synonyms. */
export function planQuery(
  query: string,
  store: DocumentStore,
  thesaurus: Thesaurus,
  parameters: RankingParameters,
): QueryPlan {
  const text = normalised(query.slice(0, queryLimit)).slice(0, queryLimit);
  const planner = new Planner(store, parameters);
  const matches = thesaurus.matchesIn(text);
  const concepts = planner.conceptsOf(text, matches);
  const units: Unit[] = [];
  const taken = new Set<Concept>();
  for (const match of matches) {
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
  return { text, units, concepts, signals: exactSignalsIn(text, store) };
}

function synonymWeight(written: string, synonym: string, parameters: RankingParameters): number {
  const from = /[^\x00-\x7f]/.test(written);
  const to = /[^\x00-\x7f]/.test(synonym);
  if (from !== to) return parameters.crossSynonymWeight;
  return from ? parameters.japaneseSynonymWeight : parameters.englishSynonymWeight;
}

function isWithin(concept: { readonly start: number; readonly end: number }, match: PhraseMatch): boolean {
  return match.start <= concept.start && concept.end <= match.end;
}

class Planner {
  readonly #finder: AlternativeFinder;
  readonly #parameters: RankingParameters;

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#finder = new AlternativeFinder(store, parameters);
    this.#parameters = parameters;
  }

  /**
   * The terms of the query. A pair of Japanese characters that no document has is left out, as it most likely lies across
   * two words; within a phrase that has synonyms it stays, as the synonyms can stand for it.
   */
  conceptsOf(text: string, matches: readonly PhraseMatch[]): readonly Concept[] {
    const found = new Map<string, { kind: TermKind; start: number; end: number; count: number }>();
    analyse(text, (term, kind, start, end) => {
      const before = found.get(term);
      if (before !== undefined) before.count++;
      else if (found.size < conceptLimit) found.set(term, { kind, start, end, count: 1 });
    });
    const concepts: Concept[] = [];
    for (const [term, { kind, start, end, count }] of found) {
      const alternatives = this.#finder.alternativesOf(term, kind, end === text.length);
      const isWanted = alternatives.length > 0 || kind === 'word' || kind === 'katakana';
      if (!isWanted && (kind !== 'pair' || !matches.some((match) => isWithin({ start, end }, match)))) continue;
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
        alternatives: this.#finder.known(term, kind),
      });
    });
    const strong = concepts.filter(({ kind }) => kind !== 'kana' && kind !== 'kanji');
    return strong.length > 0 ? strong : concepts;
  }
}
