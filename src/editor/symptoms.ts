import * as vscode from 'vscode';
import { relatedTo } from '../core/knowledge/related.ts';
import { type Facets, type FoundEntry, type SearchOptions, SymptomSearch } from '../core/symptoms/symptom-search.ts';
import type { Surroundings } from './features/feature.ts';
import type { PlacedResult, SymptomSource } from './features/search/symptom-source.ts';
import { inSlices } from './in-slices.ts';
import { KeptSearch } from './kept-search.ts';
import { oneRun } from './one-run.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** Search by symptom over all folders. */
export type Symptoms = Pick<SymptomSource, 'onDidChange' | 'ready' | 'find' | 'facets' | 'related' | 'size'>;

/** Changes within this time are told of once, in milliseconds. */
const pause = 300;
/** What changed is taken over before an answer, as far as it gets in so many milliseconds. */
const beforeAnswer = 8;

/** Makes the search; nothing is read or indexed before somebody is ready to ask. */
export function createSymptoms({ host, sessions }: Surroundings): Symptoms {
  const changed = new vscode.EventEmitter<void>();
  const searches = new Map<WorkspaceSession, FolderSearch>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const of = (session: WorkspaceSession): FolderSearch => {
    const known = searches.get(session) ?? new FolderSearch(session, host.context.storageUri);
    searches.set(session, known);
    return known;
  };
  const all = (): readonly FolderSearch[] => {
    const open = new Set(sessions.all);
    for (const [session, search] of searches) {
      if (open.has(session)) continue;
      search.dispose();
      searches.delete(session);
    }
    return [...open].map(of);
  };
  /** Nothing is built before somebody searches. */
  let isWanted = false;
  const updateAll = () => Promise.all(all().map((search) => search.update()));
  const tellSoon = () => {
    if (!isWanted) return;
    timer ??= setTimeout(async () => {
      timer = undefined;
      await updateAll();
      changed.fire();
    }, pause);
  };
  host.context.subscriptions.push(changed, sessions.onDidCheck(tellSoon), {
    dispose: () => {
      clearTimeout(timer);
      for (const search of searches.values()) search.dispose();
    },
  });
  return {
    onDidChange: changed.event,
    async ready() {
      const isFirst = !isWanted;
      isWanted = true;
      const complete = sessions.read().then(updateAll);
      // There may be answers already; those who got some are told when there are better ones.
      complete.then(
        () => isFirst && changed.fire(),
        () => undefined,
      );
      const restored = await Promise.all(all().map((search) => search.restored));
      if (!restored.includes(true)) await complete;
    },
    find(query, options) {
      const found = all().flatMap((search) => search.find(query, options));
      found.sort((a, b) => Number(a.entry.weaker) - Number(b.entry.weaker) || b.entry.similarity - a.entry.similarity);
      return found.slice(0, options.limit ?? 10);
    },
    facets: () => joined(all().map(({ search }) => search.facets())),
    related({ uri, entry }) {
      const session = sessions.of(uri);
      if (session === undefined) return [];
      const found = relatedTo(session.workspace, of(session).search, entry) ?? [];
      return found.map((document) => ({ ...document, uri: session.uriOf(document.file) }));
    },
    size: () => all().reduce((sum, { search }) => sum + search.size, 0),
  };
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
    const wanted = { ...thresholdOf(this.#session), ...options };
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

/** The person's own threshold; without one, that of the repository's configuration. */
function thresholdOf({ folder }: WorkspaceSession): { readonly threshold?: number } {
  const threshold = vscode.workspace.getConfiguration('hansei', folder?.uri).get<number | null>('search.threshold');
  return typeof threshold === 'number' && threshold >= 0 && threshold <= 1 ? { threshold } : {};
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
