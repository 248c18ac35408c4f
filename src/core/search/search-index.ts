import { BestFew } from './best-few.ts';
import { Lens } from './close-look.ts';
import { DocumentStore } from './document-store.ts';
import { matchedWords } from './matched-words.ts';
import { defaultParameters, type RankingParameters } from './parameters.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { type Scores, scoreDocuments } from './rank.ts';
import { decodeIndex, encodeIndex } from './saved-index.ts';
import type { SearchDocument } from './search-document.ts';
import { Thesaurus } from './thesaurus.ts';
import { operationsThesaurus } from './thesaurus-data.ts';

/** Changes whenever the same text would be indexed differently: a saved index of another version is not read. */
export const analyserVersion = '2';

/** One document found. */
export interface Hit {
  readonly id: string;
  /** How well the query is answered, 0 to 1, comparable from query to query. */
  readonly similarity: number;
  /** Orders the hits of one query; has no unit. */
  readonly score: number;
  /** Words of the query, or the words that stand for them, that the document has. */
  readonly matched: readonly string[];
}

export interface SearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** Only documents for which it says yes. */
  readonly accept?: (id: string) => boolean;
}

export interface SearchIndexOptions {
  /** Groups of words or phrases that mean the same in this repository. */
  readonly synonyms?: readonly (readonly string[])[];
  /** For measurements: other weights than the usual. */
  readonly parameters?: Partial<RankingParameters>;
}

interface Candidate {
  readonly slot: number;
  score: number;
  similarity: number;
}

/** Documents by what they say, best first. Keeps its order whatever the history of changes; nothing in it is random. */
export class SearchIndex {
  readonly #store = new DocumentStore();
  readonly #thesaurus: Thesaurus;
  readonly #parameters: RankingParameters;

  constructor(options: SearchIndexOptions = {}) {
    this.#parameters = { ...defaultParameters, ...options.parameters };
    this.#thesaurus = new Thesaurus([...operationsThesaurus, ...(options.synonyms ?? [])]);
  }

  get size(): number {
    return this.#store.size;
  }

  /** Adds the document, in place of any of the same id. */
  replace(document: SearchDocument): void {
    this.#store.put(document);
  }

  /** Takes the document out; nothing happens when there is none. */
  remove(id: string): void {
    this.#store.remove(id);
  }

  /** Everything as bytes, to be kept until the next start. */
  save(): Uint8Array {
    return encodeIndex({ version: analyserVersion, ...this.#store.content() });
  }

  /** The index of saved bytes; undefined when they are damaged or another version wrote them. */
  static load(saved: Uint8Array, options: SearchIndexOptions = {}): SearchIndex | undefined {
    const content = decodeIndex(saved, analyserVersion);
    if (content === undefined) return undefined;
    const index = new SearchIndex(options);
    for (const term of content.terms) index.#store.vocabulary.add(term);
    content.sequences.forEach((sequence, i) => {
      index.#store.putSequence(content.ids[i] as string, sequence);
    });
    return index;
  }

  /** Documents that answer the query, best first. */
  search(query: string, options: SearchOptions = {}): readonly Hit[] {
    const plan = planQuery(query, this.#store, this.#thesaurus, this.#parameters);
    const scores = scoreDocuments(plan, this.#store, this.#parameters);
    const candidates = this.#rerank(plan, scores, this.#best(scores, options));
    return candidates.slice(0, options.limit ?? 10).map((candidate) => ({
      id: this.#store.idOf(candidate.slot),
      similarity: candidate.similarity,
      score: candidate.score,
      matched: matchedWords(plan, candidate.slot, this.#store),
    }));
  }

  #best(scores: Scores, { accept }: SearchOptions): readonly Candidate[] {
    const best = new BestFew(this.#parameters.candidates, (a: Candidate, b: Candidate) => this.#compare(a, b));
    for (let i = 0; i < scores.count; i++) {
      const slot = scores.touched[i] as number;
      const score = scores.score[slot] as number;
      if (best.isFull && score < best.worst.score) continue;
      if (accept !== undefined && !accept(this.#store.idOf(slot))) continue;
      best.offer({ slot, score, similarity: scores.ideal === 0 ? 0 : (scores.covered[slot] as number) / scores.ideal });
    }
    return best.sorted();
  }

  #rerank(plan: QueryPlan, scores: Scores, candidates: readonly Candidate[]): readonly Candidate[] {
    const { proximity, titleCoverage, exactSignal, lengthPower } = this.#parameters;
    const lens = new Lens(plan, this.#store, scores);
    for (const candidate of candidates) {
      const look = lens.lookAt(candidate.slot);
      candidate.score *=
        1 + proximity * look.adjacency + titleCoverage * look.titleCoverage + (look.isNamed ? exactSignal : 0);
      candidate.score /= (1 + look.length) ** lengthPower;
    }
    return this.#sorted([...candidates]);
  }

  #sorted(candidates: Candidate[]): Candidate[] {
    return candidates.sort((a, b) => this.#compare(a, b));
  }

  /** By score; equal ones by identity, so that the order never depends on history. */
  #compare(a: Candidate, b: Candidate): number {
    return b.score - a.score || (this.#store.idOf(a.slot) < this.#store.idOf(b.slot) ? -1 : 1);
  }
}
