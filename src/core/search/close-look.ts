import { type DocumentStore, headLength, termClass } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import type { Concept, QueryPlan } from './query-plan.ts';
import { rarityOf } from './rank.ts';

/** What only a look at the document itself tells, for the few best. */
export interface CloseLook {
  /** Share of the title's weight that the query has, 0 to 1. */
  readonly titleCoverage: number;
  /** Share of the query's neighbouring pairs that are neighbours here too, by weight, 0 to 1. */
  readonly adjacency: number;
}

/** Looks at documents through the query: prepared once, used for each candidate. */
export class Lens {
  readonly #store: DocumentStore;
  /** By term of the index: the concept that it stands for (its number in the query) and its weight there. */
  readonly #roles = new Map<number, { readonly order: number; readonly weight: number }>();
  readonly #pairWeights: readonly number[];
  readonly #pairTotal: number;
  readonly #size: number;

  constructor(
    plan: QueryPlan,
    store: DocumentStore,
    rarity: ReadonlyMap<Concept, number>,
    _parameters: RankingParameters,
  ) {
    this.#store = store;
    this.#size = store.size;
    const concepts = plan.concepts.filter((concept) => concept.kind !== 'whole');
    concepts.forEach((concept, order) => {
      for (const { term, weight } of concept.alternatives) {
        if ((this.#roles.get(term)?.weight ?? 0) < weight) this.#roles.set(term, { order, weight });
      }
    });
    const weightOf = (concept: Concept | undefined) =>
      concept === undefined ? 0 : (rarity.get(concept) ?? 0) * concept.weight;
    this.#pairWeights = concepts.map((concept, i) => Math.min(weightOf(concept), weightOf(concepts[i + 1])));
    this.#pairTotal = this.#pairWeights.reduce((sum, weight) => sum + weight, 0);
  }

  lookAt(slot: number): CloseLook {
    const sequence = this.#store.sequenceOf(slot);
    return { titleCoverage: this.#titleCoverage(sequence), adjacency: this.#adjacency(sequence) };
  }

  #titleCoverage(sequence: Uint32Array): number {
    let total = 0;
    let found = 0;
    for (let i = headLength; i < headLength + (sequence[0] as number); i++) {
      const entry = sequence[i] as number;
      if ((entry & 3) === termClass.whole) continue;
      const term = entry >>> 2;
      const weight =
        rarityOf(this.#store.postings.documentCount(term), this.#size) * ((entry & 3) === termClass.weak ? 0.2 : 1);
      total += weight;
      found += weight * (this.#roles.get(term)?.weight ?? 0);
    }
    return total === 0 ? 0 : found / total;
  }

  #adjacency(sequence: Uint32Array): number {
    if (this.#pairTotal === 0) return 0;
    const seen = new Uint8Array(this.#pairWeights.length);
    let found = 0;
    let before = -1;
    let gap = 0;
    for (let i = headLength; i < sequence.length; i++) {
      const entry = sequence[i] as number;
      if ((entry & 3) === termClass.whole) continue;
      const order = this.#roles.get(entry >>> 2)?.order;
      if (order === undefined) {
        if (++gap > 1) before = -1;
        continue;
      }
      if (before >= 0 && order === before + 1 && seen[before] === 0) {
        seen[before] = 1;
        found += this.#pairWeights[before] as number;
      }
      before = order;
      gap = 0;
    }
    return found / this.#pairTotal;
  }
}
