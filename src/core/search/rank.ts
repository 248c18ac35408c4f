import type { DocumentStore } from './document-store.ts';
import type { ExactSignal } from './exact-signals.ts';
import { FrequencyReader } from './frequency-reader.ts';
import type { RankingParameters } from './parameters.ts';
import type { Concept, PlannedPhrase, QueryPlan, Unit } from './query-plan.ts';
import { rarityOf } from './rarity.ts';
import { SlotSums } from './slot-sums.ts';

/** Plain scores by slot: field-weighted BM25 summed over the query. */
export interface Scores {
  readonly score: Float64Array;
  /** How much of the score is for a signal, by slot; absent for none. */
  readonly signals: ReadonlyMap<number, number>;
  /** Slots with a score, in no order: the first `count`. */
  readonly touched: Int32Array;
  readonly count: number;
  /** Weight of the whole query: the score of a page that has all of it without end. */
  readonly ideal: number;
  /** Inverse document frequency by concept. */
  readonly rarity: ReadonlyMap<Concept, number>;
}

/** Scores all documents that have anything of the query. */
export function scoreDocuments(plan: QueryPlan, store: DocumentStore, parameters: RankingParameters): Scores {
  return new Scorer(store, parameters).run(plan);
}

class Scorer {
  readonly #store: DocumentStore;
  readonly #parameters: RankingParameters;
  readonly #reader: FrequencyReader;
  readonly #rarity = new Map<Concept, number>();
  readonly #total: SlotSums;
  readonly #unit: SlotSums;
  readonly #phrase: SlotSums;

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#store = store;
    this.#parameters = parameters;
    this.#reader = new FrequencyReader(store, parameters);
    this.#total = new SlotSums(store.slotCount);
    this.#unit = new SlotSums(store.slotCount);
    this.#phrase = new SlotSums(store.slotCount);
  }

  run(plan: QueryPlan): Scores {
    let ideal = 0;
    for (const unit of plan.units) ideal += this.#addUnit(unit);
    const signals = this.#addSignals(plan.signals, ideal);
    const { first: score, slots: touched, count } = this.#total;
    return { score, signals, touched, count, ideal, rarity: this.#rarity };
  }

  /** A page with a signal of the query gains as much as one with all its words, however long a text it stands in. */
  #addSignals(signals: readonly ExactSignal[], ideal: number): ReadonlyMap<number, number> {
    const gains = new Map<number, number>();
    for (const { term, distinction } of signals) {
      const list = this.#store.postings.listOf(term);
      const gain = ideal * distinction * this.#parameters.exactSignal;
      for (let i = 0; i < list.length; i += 2) {
        gains.set(list[i] as number, Math.max(gain, gains.get(list[i] as number) ?? 0));
      }
    }
    for (const [slot, gain] of gains) this.#total.add(slot, gain, gain);
    return gains;
  }

  /** Adds the better of the unit's own words and its best synonym; returns the weight of the unit. */
  #addUnit(unit: Unit): number {
    let weight = 0;
    if (unit.synonyms.length === 0) {
      for (const concept of unit.concepts) weight += this.#addConcept(concept, this.#total);
      return weight;
    }
    for (const concept of unit.concepts) weight += this.#addConcept(concept, this.#unit);
    for (const phrase of unit.synonyms) this.#offerPhrase(phrase, weight);
    this.#unit.drainInto(this.#total);
    return weight;
  }

  /** Adds what the concept gains each document, and its weight to what is covered; returns the weight. */
  #addConcept(concept: Concept, sums: SlotSums): number {
    const { saturation, rarityPower } = this.#parameters;
    const { slots, first: frequencies, count } = this.#reader.read(concept);
    const rarity = rarityOf(count, this.#store.sizeFor(concept.term)) ** rarityPower;
    this.#rarity.set(concept, rarity);
    const weight = concept.weight * rarity;
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number;
      const frequency = frequencies[slot] as number;
      sums.add(slot, (weight * frequency) / (saturation + frequency), weight);
    }
    return weight;
  }

  /** A synonym counts where all of its words occur, never more than the words that it stands for. */
  #offerPhrase({ concepts, weight: share }: PlannedPhrase, unitWeight: number): void {
    if (concepts.length === 0 || concepts.some(({ alternatives }) => alternatives.length === 0)) return;
    let phraseWeight = 0;
    for (const concept of concepts) phraseWeight += this.#addConcept(concept, this.#phrase);
    const { slots, first: gains, second: covered, count } = this.#phrase;
    const worth = Math.min(1, unitWeight / phraseWeight) * share;
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number;
      if ((covered[slot] as number) < phraseWeight * 0.999) continue;
      this.#unit.raise(slot, (gains[slot] as number) * worth, unitWeight * share);
    }
    this.#phrase.clear();
  }
}
