import { BestFew } from './best-few.ts';
import { type CloseLook, Lens } from './close-look.ts';
import { DocumentStore } from './document-store.ts';
import { matchedWords } from './matched-words.ts';
import { defaultParameters, type RankingParameters } from './parameters.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { type Scores, scoreDocuments } from './rank.ts';
import { decodeIndex, encodeIndex } from './saved-index.ts';
import type { SearchDocument } from './search-document.ts';
import { type Evidence, neverRising, similarityOf } from './similarity.ts';
import { lastOf } from './steps.ts';
import { operationsThesaurus } from './thesaurus/operations.ts';
import { Thesaurus } from './thesaurus/thesaurus.ts';

/** Changes whenever the same text would be indexed differently: a saved index of another version is not read. */
const analyserVersion = '3';

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

/** A hit with what its similarity rests on. */
interface ExplainedHit extends Hit {
  readonly evidence: Evidence;
}

interface SearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** Only documents for which it says yes. */
  readonly accept?: (id: string) => boolean;
}

interface SearchIndexOptions {
  /** For measurements: other weights than the usual. */
  readonly parameters?: Partial<RankingParameters>;
}

interface Candidate {
  readonly slot: number;
  /** The sum over the query's words. */
  readonly plain: number;
}

interface Ranked extends Candidate {
  readonly look: CloseLook;
  /** The plain score with all bonuses. */
  readonly score: number;
}

/** Documents by what they say, best first. Keeps its order whatever the history of changes; nothing in it is random. */
export class SearchIndex {
  readonly #store = new DocumentStore();
  #synonyms: readonly (readonly string[])[] = [];
  /** Made when somebody asks: an index is often replaced, or given other synonyms, before that. */
  #thesaurus: Thesaurus | undefined;
  readonly #parameters: RankingParameters;

  constructor(options: SearchIndexOptions = {}) {
    this.#parameters = { ...defaultParameters, ...options.parameters };
  }

  get size(): number {
    return this.#store.size;
  }

  /** Another number after every change. */
  get revision(): number {
    return this.#store.revision;
  }

  /** Adds the document, in place of any of the same id. */
  replace(document: SearchDocument): void {
    this.#store.put(document);
  }

  /** Takes the document out; nothing happens when there is none. */
  remove(id: string): void {
    this.#store.remove(id);
  }

  /** Sets the groups of words or phrases that mean the same in this repository. Documents stay as they are indexed. */
  useSynonyms(synonyms: readonly (readonly string[])[]): void {
    this.#synonyms = synonyms;
    this.#thesaurus = undefined;
  }

  /** Everything as bytes, to be kept until the next start. */
  save(): Uint8Array {
    // Nothing can change the index in between, so there are bytes.
    return lastOf(this.saving()) as Uint8Array;
  }

  /** As `save`, in small steps. Gives undefined when the index was changed in between. */
  *saving(): Generator<void, Uint8Array | undefined> {
    const revision = this.#store.revision;
    const content = yield* this.#store.content();
    return content === undefined || revision !== this.#store.revision
      ? undefined
      : yield* encodeIndex({ version: analyserVersion, ...content });
  }

  /** The index of saved bytes; undefined when they are damaged or another version wrote them. */
  static load(saved: Uint8Array, options: SearchIndexOptions = {}): SearchIndex | undefined {
    return lastOf(SearchIndex.loading(saved, options));
  }

  /** As `load`, in small steps. */
  static *loading(saved: Uint8Array, options: SearchIndexOptions = {}): Generator<void, SearchIndex | undefined> {
    const content = yield* decodeIndex(saved, analyserVersion);
    if (content === undefined) return undefined;
    const index = new SearchIndex(options);
    for (const [i, term] of content.terms.entries()) {
      index.#store.vocabulary.add(term);
      if (i % 1000 === 0) yield;
    }
    for (const [i, sequence] of content.sequences.entries()) {
      index.#store.putSequence(content.ids[i] as string, sequence);
      if (i % 20 === 0) yield;
    }
    return index;
  }

  /** Documents that answer the query, best first, their similarity falling. */
  search(query: string, options: SearchOptions = {}): readonly Hit[] {
    return this.explain(query, options).map(({ evidence: _, ...hit }) => hit);
  }

  /** The same with what each similarity rests on: for measurements. */
  explain(query: string, options: SearchOptions = {}): readonly ExplainedHit[] {
    this.#thesaurus ??= new Thesaurus([...operationsThesaurus, ...this.#synonyms]);
    const plan = planQuery(query, this.#store, this.#thesaurus, this.#parameters);
    const scores = scoreDocuments(plan, this.#store, this.#parameters);
    const ranked = this.#ranked(plan, scores, this.#best(scores, options));
    const bestByWords = Math.max(
      ...ranked.map(({ slot, plain, score }) => score * (1 - signalShare(scores, slot, plain))),
    );
    const evidence = ranked.map(({ slot, look, score }) => ({
      strength: score / scores.ideal,
      shareOfBest: scores.signals.has(slot) ? 1 : score / bestByWords,
      terms: plan.concepts.length,
      isNamed: look.isNamed,
      isJapanese: /[\u3040-\u30ff\u3400-\u9fff]/.test(plan.text),
    }));
    const similarities = neverRising(evidence.map((one) => similarityOf(one)));
    return ranked.slice(0, options.limit ?? 10).map(({ slot, score }, rank) => ({
      id: this.#store.idOf(slot),
      similarity: similarities[rank] as number,
      score,
      matched: matchedWords(plan, slot, this.#store),
      evidence: evidence[rank] as Evidence,
    }));
  }

  /** The best by plain score, in no order. */
  #best(scores: Scores, { accept }: SearchOptions): readonly Candidate[] {
    const best = new BestFew<Candidate>(
      this.#parameters.candidates,
      (a, b) => b.plain - a.plain || this.#compareIds(a.slot, b.slot),
    );
    for (let i = 0; i < scores.count; i++) {
      const slot = scores.touched[i] as number;
      const plain = scores.score[slot] as number;
      if (best.isFull && plain < best.worst.plain) continue;
      if (accept !== undefined && !accept(this.#store.idOf(slot))) continue;
      best.offer({ slot, plain });
    }
    return best.sorted();
  }

  /** The candidates with all that a look at them tells, best first; equal ones by identity, whatever their history. */
  #ranked(plan: QueryPlan, scores: Scores, candidates: readonly Candidate[]): readonly Ranked[] {
    const lens = new Lens(plan, this.#store, scores, this.#parameters);
    const ranked = candidates.map(({ slot, plain }) => {
      const look = lens.lookAt(slot);
      return { slot, plain, look, score: plain * this.#bonus(look) };
    });
    return this.#withTwinsBehind(ranked.sort((a, b) => this.#compareRanked(a, b)));
  }

  /** A page whose title (of two words at least) a better one has steps back: what comes after both is more likely to say something new. */
  #withTwinsBehind(ranked: readonly Ranked[]): readonly Ranked[] {
    const titles = new Set<string>();
    const apart = ranked.map((entry) => {
      const title = this.#store.titleOf(entry.slot);
      const isTwin = title.length > 1 && titles.has(title.join());
      titles.add(title.join());
      return isTwin ? { ...entry, score: entry.score * this.#parameters.twinShare } : entry;
    });
    return apart.sort((a, b) => this.#compareRanked(a, b));
  }

  #compareRanked(a: Ranked, b: Ranked): number {
    return b.score - a.score || this.#compareIds(a.slot, b.slot);
  }

  #bonus(look: CloseLook): number {
    const { proximity, titleCoverage, lengthPower } = this.#parameters;
    const bonus = proximity * look.adjacency + titleCoverage * look.titleCoverage;
    return (1 + bonus) / (1 + look.length) ** lengthPower;
  }

  #compareIds(a: number, b: number): number {
    return this.#store.idOf(a) < this.#store.idOf(b) ? -1 : 1;
  }
}

/** How much of a plain score is for a signal, 0 to 1. */
function signalShare({ signals }: Scores, slot: number, plain: number): number {
  return (signals.get(slot) ?? 0) / plain;
}
