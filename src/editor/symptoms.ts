import * as vscode from 'vscode';
import { relatedTo } from '../core/knowledge/related.ts';
import { type Facets, type FoundEntry, type SearchOptions, SymptomSearch } from '../core/symptoms/symptom-search.ts';
import type { Surroundings } from './features/feature.ts';
import type { PlacedRelated, PlacedResult, SymptomSource } from './features/search/symptom-source.ts';
import { inSlices } from './in-slices.ts';
import { KeptSearch } from './kept-search.ts';
import { oneRun } from './one-run.ts';
import { searchThreshold } from './settings.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** Search by symptom over all folders. */
export type Symptoms = Pick<SymptomSource, 'onDidChange' | 'ready' | 'find' | 'facets' | 'related' | 'size'>;

/** Changes within this time are told of once, in milliseconds. */
const pause = 300;
/** What changed is taken over before an answer, as far as it gets in so many milliseconds. */
const beforeAnswer = 8;

/** Makes the search; nothing is read or indexed before somebody is ready to ask. */
export function createSymptoms(surroundings: Surroundings): Symptoms {
  return new AllFolders(surroundings);
}

class AllFolders implements Symptoms {
  readonly #host: Surroundings['host'];
  readonly #sessions: Surroundings['sessions'];
  readonly #searches = new Map<WorkspaceSession, FolderSearch>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Nothing is built before somebody searches. */
  #isWanted = false;

  constructor({ host, sessions }: Surroundings) {
    this.#host = host;
    this.#sessions = sessions;
    host.context.subscriptions.push(
      this.#changed,
      sessions.onDidCheck(() => this.#tellSoon()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hansei.search.threshold')) this.#tellSoon();
      }),
      { dispose: () => this.#dispose() },
    );
  }

  async ready(): Promise<void> {
    const isFirst = !this.#isWanted;
    this.#isWanted = true;
    const complete = this.#sessions.read().then(() => this.#updateAll());
    // There may be answers already; those who got some are told when there are better ones.
    complete.then(
      () => isFirst && this.#changed.fire(),
      () => undefined,
    );
    const restored = await Promise.all(this.#all().map((search) => search.restored));
    if (!restored.includes(true)) await complete;
  }

  find(query: string, options: SearchOptions): readonly PlacedResult[] {
    const found = this.#all().flatMap((search) => search.find(query, options));
    found.sort((a, b) => Number(a.entry.weaker) - Number(b.entry.weaker) || b.entry.similarity - a.entry.similarity);
    return found.slice(0, options.limit ?? 10);
  }

  facets(): Facets {
    return joined(this.#all().map(({ search }) => search.facets()));
  }

  related({ uri, entry }: PlacedResult): readonly PlacedRelated[] {
    const session = this.#sessions.of(uri);
    if (session === undefined) return [];
    const found = relatedTo(session.workspace, this.#of(session).search, entry) ?? [];
    return found.map((document) => ({ ...document, uri: session.uriOf(document.file) }));
  }

  size(): number {
    return this.#all().reduce((sum, { search }) => sum + search.size, 0);
  }

  #of(session: WorkspaceSession): FolderSearch {
    const known = this.#searches.get(session) ?? new FolderSearch(session, this.#host.context.storageUri);
    this.#searches.set(session, known);
    return known;
  }

  /** Those of the folders that are open; of others nothing is kept. */
  #all(): readonly FolderSearch[] {
    const open = new Set(this.#sessions.all);
    for (const [session, search] of this.#searches) {
      if (open.has(session)) continue;
      search.dispose();
      this.#searches.delete(session);
    }
    return [...open].map((session) => this.#of(session));
  }

  #updateAll(): Promise<unknown> {
    return Promise.all(this.#all().map((search) => search.update()));
  }

  #tellSoon(): void {
    if (!this.#isWanted) return;
    this.#timer ??= setTimeout(async () => {
      this.#timer = undefined;
      await this.#updateAll();
      this.#changed.fire();
    }, pause);
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    for (const search of this.#searches.values()) search.dispose();
  }
}

/** Search over one folder, built beside everything else and kept from run to run. */
class FolderSearch {
  readonly search: SymptomSearch;
  /** Whether the last run left something to answer from. */
  readonly restored: Promise<boolean>;
  readonly #session: WorkspaceSession;
  readonly #kept: KeptSearch | undefined;
  readonly #takeOver: () => Promise<void>;

  constructor(session: WorkspaceSession, storage: vscode.Uri | undefined) {
    this.#session = session;
    this.search = new SymptomSearch(session.workspace, { inSteps: true });
    const { folder } = session;
    this.#kept = storage && folder && new KeptSearch(storage, folder.uri, this.search);
    this.restored = this.#kept?.restore() ?? Promise.resolve(false);
    let hasMore = true;
    const takeOver = oneRun(
      () => hasMore,
      () =>
        inSlices(() => {
          hasMore = this.search.refreshNext();
          return hasMore;
        }),
    );
    this.#takeOver = () => {
      hasMore = true;
      return takeOver();
    };
  }

  /** Takes over what changed, in slices. */
  async update(): Promise<void> {
    await this.restored;
    await this.#takeOver();
    if (this.#session.workspace.complete) this.#kept?.saveSoon();
  }

  find(query: string, options: SearchOptions): readonly PlacedResult[] {
    const end = performance.now() + beforeAnswer;
    while (this.search.refreshNext() && performance.now() < end);
    // The person's own threshold; without one, that of the repository's configuration.
    const threshold = searchThreshold(this.#session.folder?.uri);
    const wanted = { ...(threshold !== undefined && { threshold }), ...options };
    return this.search.find(query, wanted).map((entry) => placed(this.#session, entry));
  }

  dispose(): void {
    this.#kept?.dispose();
  }
}

function placed(session: WorkspaceSession, entry: FoundEntry): PlacedResult {
  const uri = session.uriOf(entry.file);
  return { key: `${uri.toString()}#${entry.id}`, uri, entry };
}

function joined(parts: readonly Facets[]): Facets {
  const filled = parts.filter(({ kinds }) => kinds.length > 0);
  if (filled.length === 1) return filled[0] as Facets;
  const words = (name: keyof Facets) => [...new Set(filled.flatMap((part) => part[name]))].sort();
  return {
    categories: words('categories'),
    severities: words('severities'),
    kinds: words('kinds'),
    services: words('services'),
    tags: words('tags'),
  };
}
