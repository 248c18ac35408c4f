import { type DocumentStore, headLength } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import type { Concept, QueryPlan } from './query-plan.ts';
import type { Scores } from './rank.ts';
import { rarityOf } from './rarity.ts';
import { classIn, termClass, termIn } from './term-entry.ts';

/** What only a look at the document itself tells, for the few best. */
export interface CloseLook {
  /** Share of the title's weight that the query has, 0 to 1. */
  readonly titleCoverage: number;
  /** Share of the query's neighbouring pairs that are neighbours here too, by weight, 0 to 1. */
  readonly adjacency: number;
  /** True when the query has one of its signals, or an identifier that is its title or part of it. */
  readonly isNamed: boolean;
  /** In terms. */
  readonly length: number;
}

/** Between neighbours at most one other word may stand. */
const mostBetween = 1;
const weakShare = 0.2;

/** Looks at documents through the query: prepared once, used for each candidate. */
export class Lens {
  readonly #store: DocumentStore;
  readonly #parameters: RankingParameters;
  /** By term of the index: the concept that it stands for (its number in the query) and its weight there. */
  readonly #roles = new Map<number, { readonly order: number; readonly weight: number }>();
  /** By term of the index: its weight as a synonym of something in the query. */
  readonly #synonyms = new Map<number, number>();
  /** Terms that are whole identifiers or signals in the query. */
  readonly #names = new Set<number>();
  /** By concept: the weight of the pair that it makes with the next. */
  readonly #pairWeights: readonly number[];
  readonly #pairTotal: number;

  constructor(plan: QueryPlan, store: DocumentStore, { rarity }: Scores, parameters: RankingParameters) {
    this.#store = store;
    this.#parameters = parameters;
    if (parameters.titleSynonyms > 0) this.#noteSynonyms(plan);
    for (const { kind, alternatives } of plan.concepts) {
      if (kind === 'whole') for (const { term } of alternatives) this.#names.add(term);
    }
    for (const { term, distinction } of plan.signals) if (distinction > 0.5) this.#names.add(term);
    const concepts = plan.concepts.filter((concept) => concept.kind !== 'whole');
    concepts.forEach((concept, order) => {
      for (const { term, weight } of concept.alternatives) {
        if ((this.#roles.get(term)?.weight ?? 0) < weight) this.#roles.set(term, { order, weight });
      }
    });
    const weights = concepts.map((concept: Concept) => (rarity.get(concept) ?? 0) * concept.weight);
    this.#pairWeights = weights.map((weight, i) => Math.min(weight, weights[i + 1] ?? 0));
    this.#pairTotal = this.#pairWeights.reduce((sum, weight) => sum + weight, 0);
  }

  /** Synonyms of one word: of longer ones single words say too little. */
  #noteSynonyms(plan: QueryPlan): void {
    for (const { concepts, weight } of plan.units.flatMap((unit) => unit.synonyms)) {
      if (concepts.length !== 1) continue;
      for (const alternative of (concepts[0] as Concept).alternatives) {
        const before = this.#synonyms.get(alternative.term) ?? 0;
        const worth = alternative.weight * weight * this.#parameters.titleSynonyms;
        if (worth > before) this.#synonyms.set(alternative.term, worth);
      }
    }
  }

  lookAt(slot: number): CloseLook {
    const sequence = this.#store.sequenceOf(slot);
    return {
      titleCoverage: this.#titleCoverage(sequence),
      adjacency: this.#adjacency(sequence),
      isNamed: this.#isNamed(sequence),
      length: sequence.length - headLength,
    };
  }

  /** Title and signals come first in the sequence. */
  #isNamed(sequence: Uint32Array): boolean {
    if (this.#names.size === 0) return false;
    const end = headLength + (sequence[0] as number) + (sequence[1] as number);
    for (let i = headLength; i < end; i++) {
      const entry = sequence[i] as number;
      if (classIn(entry) !== termClass.weak && this.#names.has(termIn(entry))) return true;
    }
    return false;
  }

  #titleCoverage(sequence: Uint32Array): number {
    let total = 0;
    let found = 0;
    for (let i = headLength; i < headLength + (sequence[0] as number); i++) {
      const entry = sequence[i] as number;
      if (classIn(entry) === termClass.whole) continue;
      const term = termIn(entry);
      const size = this.#store.sizeFor(this.#store.vocabulary.termOf(term));
      const rarity = rarityOf(this.#store.postings.documentCount(term), size);
      const weight = rarity ** this.#parameters.titleRarityPower * (classIn(entry) === termClass.weak ? weakShare : 1);
      total += weight;
      found += weight * Math.max(this.#roles.get(term)?.weight ?? 0, this.#synonyms.get(term) ?? 0);
    }
    return total === 0 ? 0 : Math.min(1, found / total);
  }

  #adjacency(sequence: Uint32Array): number {
    if (this.#pairTotal === 0) return 0;
    const seen = new Uint8Array(this.#pairWeights.length);
    let found = 0;
    let before = -1;
    let between = 0;
    for (let i = headLength; i < sequence.length; i++) {
      const entry = sequence[i] as number;
      if (classIn(entry) === termClass.whole) continue;
      const order = this.#roles.get(termIn(entry))?.order;
      if (order === undefined) {
        if (++between > mostBetween) before = -1;
        continue;
      }
      if (before >= 0 && order === before + 1 && seen[before] === 0) {
        seen[before] = 1;
        found += this.#pairWeights[before] as number;
      }
      before = order;
      between = 0;
    }
    return Math.min(1, found / this.#pairTotal);
  }
}
