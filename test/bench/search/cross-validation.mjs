/**
 * What the ranking and each of its parts bring on queries that had no part in choosing their settings. Queries are in
 * five folds, no page relevant in two of them. Settings are chosen on four folds and scored on the fifth, in turn.
 */
import { foldsOf } from './folds.mjs';
import { defaultParameters, documentOfPage, SearchIndex } from './out/engine.mjs';
import { changed, parts } from './parts.mjs';

const foldCount = 5;
/** Every third query decides on settings: all would take an hour. */
const isSampled = (i) => i % 3 === 0;

/** Mean reciprocal ranks of many settings over one set, by fold. */
export class CrossValidation {
  #queries;
  #saved;
  #places;
  /** What each query counts: variants count alike, however many queries they have. */
  #weights;
  #known = new Map();

  constructor({ docs, queries }) {
    this.#queries = queries;
    const index = new SearchIndex();
    for (const { id, title, body } of docs) index.replace(documentOfPage(id, title, body));
    this.#saved = index.save();
    this.#places = foldsOf(queries, foldCount);
    const counts = new Map();
    for (const { variant } of queries) counts.set(variant, (counts.get(variant) ?? 0) + 1);
    this.#weights = queries.map(({ variant }) => 1 / counts.get(variant) / counts.size);
  }

  /** Each part off, against the part on with the setting that the other folds chose; all else as in use. */
  ablation() {
    return parts.map(({ name, off, settings }) => {
      const without = this.#ranks(changed(defaultParameters, off));
      const options = settings.map((setting) => this.#ranks(changed(defaultParameters, setting)));
      const chosen = this.#perFold((fold) => this.#bestOf(options, fold));
      return { name, ...this.#compare(chosen, without), variants: this.#byVariant(chosen, without) };
    });
  }

  /** Everything off at first; each part in turn is set by a third of four folds, twice through, and scored on the fifth. */
  tunedFromNothing(note) {
    const nothing = parts.reduce((parameters, { off }) => changed(parameters, off), defaultParameters);
    const ranks = this.#perFold((fold) => {
      const parameters = this.#tuned(nothing, fold);
      note?.(fold, parameters);
      return this.#ranks(parameters);
    });
    return { nothing: this.#mean(this.#ranks(nothing)), tuned: this.#mean(ranks) };
  }

  /** The settings in use, by fold and together. */
  inUse() {
    const ranks = this.#ranks(defaultParameters);
    const byFold = Array.from({ length: foldCount }, (_, fold) => this.#mean(ranks, (one) => one === fold));
    return { average: this.#mean(ranks), byFold };
  }

  #tuned(start, heldOut) {
    let parameters = start;
    const score = (one) => this.#mean(this.#ranks(one, heldOut), (fold, i) => fold !== heldOut && isSampled(i));
    let best = score(parameters);
    for (let round = 0; round < 2; round++) {
      for (const { off, settings } of parts) {
        for (const setting of [off, ...settings]) {
          const other = changed(parameters, setting);
          const reached = score(other);
          if (reached > best) [best, parameters] = [reached, other];
        }
      }
    }
    return parameters;
  }

  /** By query the reciprocal rank at ten; while settings are chosen for a fold, only a sample of the others is asked. */
  #ranks(parameters, heldOut) {
    const key = JSON.stringify([parameters, heldOut]);
    const whole = this.#known.get(JSON.stringify([parameters, undefined]));
    const known = whole ?? this.#known.get(key);
    if (known !== undefined) return known;
    const index = SearchIndex.load(this.#saved, { parameters });
    const ranks = this.#queries.map(({ text, relevant }, i) => {
      if (heldOut !== undefined && (this.#places[i].fold === heldOut || !isSampled(i))) return 0;
      const rank = index.search(text).findIndex(({ id }) => relevant.includes(id));
      return rank < 0 ? 0 : 1 / (rank + 1);
    });
    this.#known.set(key, ranks);
    return ranks;
  }

  /** Ranks put together of those that each fold is given. */
  #perFold(ranksOf) {
    const byFold = Array.from({ length: foldCount }, (_, fold) => ranksOf(fold));
    return this.#queries.map((_, i) => byFold[this.#places[i].fold][i]);
  }

  /** Which of several ranks is best on all folds but one. */
  #bestOf(options, heldOut) {
    const score = (ranks) => this.#mean(ranks, (fold) => fold !== heldOut);
    return options.reduce((best, one) => (score(one) > score(best) ? one : best));
  }

  /** Mean over variants, of the queries in accepted folds. */
  #mean(ranks, accept = () => true) {
    let sum = 0;
    let weight = 0;
    ranks.forEach((rank, i) => {
      if (!accept(this.#places[i].fold, i)) return;
      sum += rank * this.#weights[i];
      weight += this.#weights[i];
    });
    return sum / weight;
  }

  /** The difference of two settings with its standard error: groups of queries are the independent draws. */
  #compare(ranks, others) {
    const byGroup = new Map();
    ranks.forEach((rank, i) => {
      const { group } = this.#places[i];
      byGroup.set(group, (byGroup.get(group) ?? 0) + (rank - others[i]) * this.#weights[i]);
    });
    const differences = [...byGroup.values()];
    const gain = differences.reduce((sum, one) => sum + one, 0);
    const mean = gain / differences.length;
    const spread = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const error = Math.sqrt((spread * differences.length) / Math.max(1, differences.length - 1));
    return { without: this.#mean(others), gain, error };
  }

  #byVariant(ranks, others) {
    const sums = {};
    this.#queries.forEach(({ variant }, i) => {
      sums[variant] ??= { sum: 0, count: 0 };
      sums[variant].sum += ranks[i] - others[i];
      sums[variant].count++;
    });
    return Object.fromEntries(Object.entries(sums).map(([name, { sum, count }]) => [name, sum / count]));
  }
}
