import type { DocumentStore } from './document-store.ts';
import type { RankingParameters } from './parameters.ts';
import { countIn, isBodyOnly } from './postings.ts';
import type { Concept } from './query-plan.ts';
import { fields } from './search-document.ts';
import { SlotSums } from './slot-sums.ts';

const bodyField = fields.indexOf('body');

/** Reads how often a concept occurs in each document, weighted by field and length as in BM25F. */
export class FrequencyReader {
  readonly #store: DocumentStore;
  readonly #sums: SlotSums;
  readonly #lengths: Uint32Array;
  readonly #weights: Float64Array;
  readonly #bases: Float64Array;
  readonly #slopes: Float64Array;

  constructor(store: DocumentStore, parameters: RankingParameters) {
    this.#store = store;
    this.#sums = new SlotSums(store.slotCount);
    this.#lengths = store.fieldLengths();
    this.#weights = Float64Array.from(fields, (field) => parameters.fieldWeights[field]);
    this.#bases = Float64Array.from(fields, (field) => 1 - parameters.lengthNormalisation[field]);
    this.#slopes = Float64Array.from(
      fields,
      (field, number) => parameters.lengthNormalisation[field] / store.averageLength(number),
    );
  }

  /** The frequencies by slot, as the first sums; valid until the next call. */
  read(concept: Concept): SlotSums {
    const sums = this.#sums;
    sums.clear();
    for (const { term, weight } of concept.alternatives) {
      const list = this.#store.postings.listOf(term);
      for (let i = 0; i < list.length; i += 2) {
        const slot = list[i] as number;
        sums.add(slot, weight * this.#frequency(slot, list[i + 1] as number), 1);
      }
    }
    return sums;
  }

  #frequency(slot: number, counts: number): number {
    if (isBodyOnly(counts)) return this.#inField(slot, bodyField, counts);
    let sum = 0;
    for (let field = 0; field < fields.length; field++) {
      const count = countIn(counts, field);
      if (count > 0) sum += this.#inField(slot, field, count);
    }
    return sum;
  }

  #inField(slot: number, field: number, count: number): number {
    const length = this.#lengths[slot * fields.length + field] as number;
    const norm = (this.#bases[field] as number) + (this.#slopes[field] as number) * length;
    return ((this.#weights[field] as number) * count) / norm;
  }
}
