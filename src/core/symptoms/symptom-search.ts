import { excerptOf, type Hit, type SearchDocument, SearchIndex } from '../search/index.ts';
import type { Span } from '../text/span.ts';
import type { CauseFacts, EntryFacts, PlacedEntry, SolutionFacts } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One result of a search by symptom. */
export interface FoundEntry {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  /** 0 to 1; comparable from query to query. */
  readonly similarity: number;
  /** Below the threshold: shown all the same, for someone who has nothing else. */
  readonly weaker: boolean;
  readonly excerpt: string;
  /** Where the matched words stand in the excerpt. */
  readonly excerptMarks: readonly Span[];
  readonly matched: readonly string[];
  readonly category: string | undefined;
  readonly severity: string | undefined;
  readonly services: readonly string[];
  readonly environments: readonly string[];
  readonly causes: readonly CauseFacts[];
  readonly solutions: readonly SolutionFacts[];
  /** Where to open the file. */
  readonly offset: number;
}

export interface SearchFilter {
  readonly category?: string;
  readonly severity?: string;
  readonly service?: string;
}

export interface SearchOptions extends SearchFilter {
  /** At most this many results; 10 when absent. */
  readonly limit?: number;
  /** 0 to 1; the workspace's setting when absent. */
  readonly threshold?: number;
}

/** Search by symptom over everything in a workspace, kept up to date with it. */
export class SymptomSearch {
  readonly #workspace: Workspace;
  readonly #keysOfFile = new Map<string, readonly string[]>();
  readonly #entries = new Map<string, PlacedEntry>();
  #index = new SearchIndex();
  #synonyms = '';

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Takes over what changed in the workspace since the last call. */
  refresh(): void {
    const changed = this.#workspace.takeChangedEntries();
    const synonyms = synonymsOf(this.#workspace);
    const key = JSON.stringify(synonyms);
    if (key !== this.#synonyms) {
      this.#synonyms = key;
      this.#rebuild(synonyms);
      return;
    }
    for (const file of changed) this.#replace(file);
  }

  /** The best entries for what somebody sees, best first, weaker ones last. */
  find(query: string, options: SearchOptions = {}): readonly FoundEntry[] {
    this.refresh();
    const threshold = options.threshold ?? this.#workspace.settings.knowledge.threshold;
    const accept = (key: string) => passes(this.#entries.get(key)?.entry, options);
    const hits = this.#index.search(query, { limit: options.limit ?? 10, accept });
    return hits.flatMap((hit) => {
      const placed = this.#entries.get(hit.id);
      return placed === undefined ? [] : [found(placed, hit, threshold)];
    });
  }

  /** The words that filters can be set to, sorted. */
  filters(): { readonly categories: readonly string[]; readonly severities: readonly string[] } {
    this.refresh();
    const entries = [...this.#entries.values()].map(({ entry }) => entry);
    return {
      categories: wordsOf(entries.map(({ category }) => category)),
      severities: wordsOf(entries.map(({ severity }) => severity)),
    };
  }

  get size(): number {
    this.refresh();
    return this.#entries.size;
  }

  #rebuild(synonyms: readonly (readonly string[])[]): void {
    this.#index = new SearchIndex({ synonyms });
    this.#entries.clear();
    this.#keysOfFile.clear();
    for (const file of this.#workspace.paths) this.#replace(file);
  }

  #replace(file: string): void {
    for (const key of this.#keysOfFile.get(file) ?? []) {
      this.#index.remove(key);
      this.#entries.delete(key);
    }
    const placed = this.#workspace.entriesOf(file);
    const keys = placed.map(({ entry }) => `${file}#${entry.id}`);
    for (const [index, key] of keys.entries()) {
      const entry = placed[index] as PlacedEntry;
      this.#entries.set(key, entry);
      this.#index.replace(documentOf(key, entry.entry));
    }
    if (keys.length > 0) this.#keysOfFile.set(file, keys);
    else this.#keysOfFile.delete(file);
  }
}

function documentOf(id: string, entry: EntryFacts): SearchDocument {
  return {
    id,
    fields: {
      title: entry.title,
      signals: [entry.id, ...entry.signals],
      keywords: [...entry.keywords, ...entry.services],
      symptom: entry.symptom ?? '',
      causes: entry.causes.map(({ description }) => description),
      steps: entry.solutions.flatMap(({ steps }) => steps),
      body: entry.body,
    },
  };
}

function found({ file, kind, entry }: PlacedEntry, { similarity, matched }: Hit, threshold: number): FoundEntry {
  const excerpt = excerptOf([entry.symptom, entry.body].filter(Boolean).join('\n') || entry.title, matched);
  return {
    id: entry.id,
    file,
    kind,
    title: entry.title,
    similarity,
    weaker: similarity < threshold,
    excerpt: excerpt.text,
    excerptMarks: excerpt.spans,
    matched,
    category: entry.category,
    severity: entry.severity,
    services: entry.services,
    environments: entry.environments,
    causes: entry.causes,
    solutions: entry.solutions,
    offset: entry.offset,
  };
}

function passes(entry: EntryFacts | undefined, { category, severity, service }: SearchFilter): boolean {
  if (entry === undefined) return false;
  if (category !== undefined && entry.category !== category && entry.subcategory !== category) return false;
  if (severity !== undefined && entry.severity !== severity) return false;
  return service === undefined || entry.services.includes(service);
}

function synonymsOf({ repository }: Workspace): readonly (readonly string[])[] {
  return repository
    .names('synonyms')
    .flatMap((name) => repository.definitions(`synonyms:${name}`).map(({ words }) => words ?? []));
}

function wordsOf(words: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(words.filter((word): word is string => word !== undefined && word !== ''))].sort();
}
