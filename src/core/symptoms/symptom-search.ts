import { addToGroup } from '../group.ts';
import { excerptOf } from '../search/excerpt.ts';
import { type Hit, SearchIndex } from '../search/search-index.ts';
import type { Span } from '../text/span.ts';
import type { PlacedEntry, SolutionFacts } from '../workspace/facts.ts';
import type { PlacedDefinition, Repository } from '../workspace/repository.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { documentOfEntry } from './entry-document.ts';
import { decodeSearch, encodeSearch } from './saved-search.ts';

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
  /** In words. */
  readonly causes: readonly string[];
  readonly solutions: readonly SolutionFacts[];
  /** Where to open the file. */
  readonly offset: number;
}

export interface SearchFilter {
  readonly category?: string;
  readonly severity?: string;
  readonly kind?: string;
  /** At least one of them; empty for all. */
  readonly services?: readonly string[];
  /** At least one of them among the keywords; empty for all. */
  readonly tags?: readonly string[];
}

/** The words that filters can be set to, sorted. */
export interface Facets {
  readonly categories: readonly string[];
  readonly severities: readonly string[];
  readonly kinds: readonly string[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

export interface SearchOptions extends SearchFilter {
  /** At most this many results; 10 when absent. */
  readonly limit?: number;
  /** 0 to 1; the workspace's setting when absent. */
  readonly threshold?: number;
}

/**
 * Search by symptom over everything in a workspace. It follows the workspace's changes at every query; or, with `inSteps`,
 * only as its owner calls `refreshNext`.
 */
export class SymptomSearch {
  readonly #workspace: Workspace;
  readonly #inSteps: boolean;
  readonly #keysOfFile = new Map<string, string[]>();
  readonly #entries = new Map<string, PlacedEntry>();
  /** Files that an earlier run knew and the workspace has not read yet. */
  readonly #unconfirmed = new Set<string>();
  #index = new SearchIndex();
  #synonyms = '[]';
  #facets: Facets | undefined;

  constructor(workspace: Workspace, { inSteps = false }: { readonly inSteps?: boolean } = {}) {
    this.#workspace = workspace;
    this.#inSteps = inSteps;
  }

  /** Takes over everything that changed in the workspace since the last call. */
  refresh(): void {
    // File by file: what was parsed of one is not parsed again then.
    while (this.#workspace.readNext() !== undefined) this.refreshNext();
    while (this.refreshNext());
  }

  /** Takes over what one file says. @returns false when nothing is left */
  refreshNext(): boolean {
    const file = this.#workspace.takeChangedEntry() ?? this.#takeForgotten();
    if (file === undefined) this.#useSynonyms();
    else this.#replace(file);
    return file !== undefined;
  }

  /** A number that is another one after every change of what can be found. */
  get revision(): number {
    return this.#index.revision;
  }

  /** What can be found as bytes, in small steps; undefined when it changed in between. */
  saving(): Generator<void, Uint8Array | undefined> {
    return encodeSearch(this.#index, this.#entries.values());
  }

  /**
   * Takes over what an earlier run saved, in small steps, so that there are answers before the files have been read.
   * Nothing happens when the bytes are damaged, another version's, or too late.
   * @param isAsKept files that are known to hold what they held then: the workspace need not have them
   * @returns whether they were taken over
   */
  *restoring(bytes: Uint8Array, isAsKept = (_file: string) => false): Generator<void, boolean> {
    const saved = yield* decodeSearch(bytes);
    if (saved === undefined || this.#entries.size > 0) return false;
    this.#index = saved.index;
    this.#index.useSynonyms(JSON.parse(this.#synonyms));
    this.#facets = undefined;
    for (const placed of saved.entries) {
      const key = keyOf(placed);
      this.#entries.set(key, placed);
      addToGroup(this.#keysOfFile, placed.file, key);
      if (!isAsKept(placed.file)) this.#unconfirmed.add(placed.file);
    }
    return true;
  }

  /** The best entries for what somebody sees, best first, weaker ones last. */
  find(query: string, options: SearchOptions = {}): readonly FoundEntry[] {
    this.catchUp();
    const threshold = options.threshold ?? this.#workspace.settings.knowledge.threshold;
    const accept = (key: string) => passes(this.#entries.get(key), options);
    const hits = this.#index.search(query, { limit: options.limit ?? 10, accept });
    return hits.flatMap((hit) => {
      const placed = this.#entries.get(hit.id);
      return placed === undefined ? [] : [found(placed, hit, threshold)];
    });
  }

  /** The words that filters can be set to: the same object until something changes. */
  facets(): Facets {
    this.catchUp();
    this.#facets ??= facetsOf(this.#entries.values());
    return this.#facets;
  }

  /** Whether there is something of this id. */
  has(id: string): boolean {
    this.catchUp();
    return [...this.#entries.values()].some(({ entry }) => entry.id === id);
  }

  /** All that can be found. */
  entries(): Iterable<PlacedEntry> {
    this.catchUp();
    return this.#entries.values();
  }

  get size(): number {
    this.catchUp();
    return this.#entries.size;
  }

  /** The files that name synonyms: every query goes by them. */
  filesWithSynonyms(): readonly string[] {
    this.catchUp();
    return [...new Set(synonymsIn(this.#workspace.repositorySoFar).map(({ file }) => file))];
  }

  /** Takes over everything that changed, unless that is done in steps. Every answer does it, too. */
  catchUp(): void {
    if (!this.#inSteps) this.refresh();
  }

  /** Of files that are no longer there nothing is heard until all others have been. */
  #takeForgotten(): string | undefined {
    if (!this.#workspace.complete) return undefined;
    const [file] = this.#unconfirmed;
    return file;
  }

  #useSynonyms(): void {
    const synonyms = synonymsIn(this.#workspace.repositorySoFar).map(({ words = [] }) => words);
    const key = JSON.stringify(synonyms);
    if (key === this.#synonyms) return;
    this.#synonyms = key;
    this.#index.useSynonyms(synonyms);
  }

  #replace(file: string): void {
    this.#facets = undefined;
    this.#unconfirmed.delete(file);
    const placed = this.#workspace.entriesOf(file);
    const keys = placed.map(keyOf);
    for (const key of this.#keysOfFile.get(file) ?? []) {
      if (keys.includes(key)) continue;
      this.#index.remove(key);
      this.#entries.delete(key);
    }
    for (const [index, key] of keys.entries()) {
      const entry = placed[index] as PlacedEntry;
      const known = this.#entries.get(key);
      this.#entries.set(key, entry);
      if (known === undefined || !isIndexedAlike(known, entry))
        this.#index.replace(documentOfEntry(key, entry.kind, entry.entry));
    }
    if (keys.length > 0) this.#keysOfFile.set(file, keys);
    else this.#keysOfFile.delete(file);
  }
}

function keyOf({ file, entry }: PlacedEntry): string {
  return `${file}#${entry.id}`;
}

function isIndexedAlike(a: PlacedEntry, b: PlacedEntry): boolean {
  const [first, second] = [a, b].map(({ kind, entry }) => JSON.stringify(documentOfEntry('', kind, entry)));
  return first === second;
}

function found({ file, kind, entry }: PlacedEntry, { similarity, matched }: Hit, threshold: number): FoundEntry {
  const excerpt = excerptOf([entry.symptom, entry.body, entry.code].filter(Boolean).join('\n') || entry.title, matched);
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

function passes(placed: PlacedEntry | undefined, filter: SearchFilter): boolean {
  if (placed === undefined) return false;
  const { kind, entry } = placed;
  const { category, severity, services = [], tags = [] } = filter;
  if (category !== undefined && entry.category !== category && entry.subcategory !== category) return false;
  if (severity !== undefined && entry.severity !== severity) return false;
  if (filter.kind !== undefined && kind !== filter.kind) return false;
  if (services.length > 0 && !services.some((service) => entry.services.includes(service))) return false;
  return tags.length === 0 || tags.some((tag) => entry.keywords.includes(tag));
}

function facetsOf(placed: Iterable<PlacedEntry>): Facets {
  const words = {
    categories: new Set(),
    severities: new Set(),
    kinds: new Set(),
    services: new Set(),
    tags: new Set(),
  };
  for (const { kind, entry } of placed) {
    words.categories.add(entry.category);
    words.severities.add(entry.severity);
    words.kinds.add(kind);
    for (const service of entry.services) words.services.add(service);
    for (const tag of entry.keywords) if (tag.length <= longestTag) words.tags.add(tag);
  }
  const sorted = (set: ReadonlySet<unknown>) =>
    [...set].filter((word): word is string => typeof word === 'string' && word !== '').sort();
  return {
    categories: sorted(words.categories),
    severities: sorted(words.severities),
    kinds: sorted(words.kinds),
    services: sorted(words.services),
    tags: sorted(words.tags),
  };
}

/** A longer keyword is a sentence: nobody chooses it from a list. */
const longestTag = 60;

function synonymsIn(repository: Repository): readonly PlacedDefinition[] {
  return repository.names('synonyms').flatMap((name) => repository.definitions(`synonyms:${name}`));
}
