import type { DocumentStore } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import { countIn, isBodyOnly } from './postings.ts';
import type { Concept, QueryPlan, Unit } from './query-plan.ts';
import { fields } from './search-document.ts';

/** Plain scores by slot: field-weighted BM25 summed over the query, and how much of the query's weight was found. */
export interface Scores {
  readonly score: Float64Array;
  readonly covered: Float64Array;
  /** Slots with a score, in no order. */
  readonly touched: readonly number[];
  /** Weight of the whole query: what `covered` would be if everything were found. */
  readonly ideal: number;
  /** Inverse document frequency by concept. */
  readonly rarity: ReadonlyMap<Concept, number>;
}

export function scoreDocuments(plan: QueryPlan, store: DocumentStore, parameters: RankingParameters): Scores {
  return new Scorer(store, parameters).run(plan);
}

/** ln(1 + (N − n + ½) / (n + ½)), as in BM25. */
export function rarityOf(documentCount: number, size: number): number {
  return Math.log(1 + Math.max(0, size - documentCount + 0.5) / (documentCount + 0.5));
}

const bodyField = fields.indexOf('body');

class Scorer {
  readonly #store: DocumentStore;
  readonly #parameters: RankingParameters;
  readonly #score: Float64Array;
  readonly #covered: Float64Array;
  readonly #frequency: Float64Array;
  readonly #touched: number[] = [];
  readonly #rarity = new Map<Concept, number>();
  readonly #weights: readonly number[];
  readonly #bases: readonly number[];
  readonly #slopes: readonly number[];

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#store = store;
    this.#parameters = parameters;
    this.#score = new Float64Array(store.slotCount);
    this.#covered = new Float64Array(store.slotCount);
    this.#frequency = new Float64Array(store.slotCount);
    this.#weights = fields.map((field) => parameters.fieldWeights[field]);
    this.#bases = fields.map((field) => 1 - parameters.lengthNormalisation[field]);
    this.#slopes = fields.map((field, number) => parameters.lengthNormalisation[field] / store.averageLength(number));
  }

  run(plan: QueryPlan): Scores {
    let ideal = 0;
    for (const unit of plan.units) ideal += this.#addUnit(unit);
    return { score: this.#score, covered: this.#covered, touched: this.#touched, ideal, rarity: this.#rarity };
  }

  /** Adds the better of the unit's own words and its best synonym; returns the weight of the unit. */
  #addUnit(unit: Unit): number {
    if (unit.synonyms.length === 0) {
      let weight = 0;
      for (const concept of unit.concepts) weight += this.#addConcept(concept);
      return weight;
    }
    return this.#addWithSynonyms(unit);
  }

  #addConcept(concept: Concept): number {
    const { slots, gains, weight } = this.#gainsOf(concept);
    for (let i = 0; i < slots.length; i++) this.#add(slots[i] as number, gains[i] as number, weight);
    return weight;
  }

  #addWithSynonyms(unit: Unit): number {
    const own = new Map<number, { score: number; covered: number }>();
    let weight = 0;
    for (const concept of unit.concepts) {
      const gains = this.#gainsOf(concept);
      weight += gains.weight;
      gains.slots.forEach((slot, i) => {
        const before = own.get(slot);
        const gain = gains.gains[i] as number;
        if (before === undefined) own.set(slot, { score: gain, covered: gains.weight });
        else {
          before.score += gain;
          before.covered += gains.weight;
        }
      });
    }
    for (const phrase of unit.synonyms) this.#offerPhrase(phrase.concepts, weight, own);
    for (const [slot, { score, covered }] of own) this.#add(slot, score, covered);
    return weight;
  }

  /** A synonym counts where all of its words occur: the mean of their gains, scaled down. */
  #offerPhrase(
    phrase: readonly Concept[],
    unitWeight: number,
    own: Map<number, { score: number; covered: number }>,
  ): void {
    if (phrase.length === 0 || phrase.some((concept) => concept.alternatives.length === 0)) return;
    const sums = new Map<number, { gain: number; count: number }>();
    for (const concept of phrase) {
      const gains = this.#gainsOf(concept);
      gains.slots.forEach((slot, i) => {
        const sum = sums.get(slot);
        if (sum === undefined) sums.set(slot, { gain: gains.gains[i] as number, count: 1 });
        else {
          sum.gain += gains.gains[i] as number;
          sum.count++;
        }
      });
    }
    const share = this.#parameters.synonymWeight;
    for (const [slot, { gain, count }] of sums) {
      if (count < phrase.length) continue;
      const score = (share * gain) / count;
      const before = own.get(slot);
      if (before === undefined) own.set(slot, { score, covered: unitWeight * share });
      else if (score > before.score) {
        before.score = score;
        before.covered = Math.max(before.covered, unitWeight * share);
      }
    }
  }

  #add(slot: number, gain: number, weight: number): void {
    if (this.#score[slot] === 0) this.#touched.push(slot);
    this.#score[slot] = (this.#score[slot] as number) + gain;
    this.#covered[slot] = (this.#covered[slot] as number) + weight;
  }

  /** The documents that have the concept or an alternative, with what it adds to each. */
  #gainsOf(concept: Concept): {
    readonly slots: readonly number[];
    readonly gains: readonly number[];
    readonly weight: number;
  } {
    const slots = this.#collectFrequencies(concept);
    const rarity = rarityOf(slots.length, this.#store.size);
    this.#rarity.set(concept, rarity);
    const weight = concept.weight * rarity;
    const gains = slots.map((slot) => {
      const frequency = this.#frequency[slot] as number;
      this.#frequency[slot] = 0;
      return (weight * frequency) / (this.#parameters.saturation + frequency);
    });
    return { slots, gains, weight };
  }

  #collectFrequencies(concept: Concept): number[] {
    const slots: number[] = [];
    for (const { term, weight } of concept.alternatives) {
      const list = this.#store.postings.listOf(term);
      for (let i = 0; i < list.length; i += 2) {
        const slot = list[i] as number;
        const frequency = weight * this.#weightedFrequency(slot, list[i + 1] as number);
        if (this.#frequency[slot] === 0) slots.push(slot);
        this.#frequency[slot] = (this.#frequency[slot] as number) + frequency;
      }
    }
    return slots;
  }

  #weightedFrequency(slot: number, counts: number): number {
    const lengths = this.#store.sequenceOf(slot);
    if (isBodyOnly(counts)) return this.#inField(bodyField, counts, lengths);
    let sum = 0;
    for (let field = 0; field < this.#weights.length; field++) {
      const count = countIn(counts, field);
      if (count > 0) sum += this.#inField(field, count, lengths);
    }
    return sum;
  }

  #inField(field: number, count: number, lengths: Uint32Array): number {
    const norm = (this.#bases[field] as number) + (this.#slopes[field] as number) * (lengths[field] as number);
    return ((this.#weights[field] as number) * count) / norm;
  }
}
