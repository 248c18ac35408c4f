import * as vscode from 'vscode';
import { type FoundEntry, type SearchOptions, SymptomSearch } from '../core/symptoms/symptom-search.ts';
import type { Surroundings } from './features/feature.ts';
import type { PlacedResult } from './features/search/symptom-source.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** Search by symptom over all folders. */
export interface Symptoms {
  readonly onDidChange: vscode.Event<void>;
  ready(): Promise<void>;
  find(query: string, options: SearchOptions): readonly PlacedResult[];
  filters(): { readonly categories: readonly string[]; readonly severities: readonly string[] };
  size(): number;
}

/** Changes within this time are told of once, in milliseconds. */
const pause = 300;

export function createSymptoms({ host, sessions }: Surroundings): Symptoms {
  const changed = new vscode.EventEmitter<void>();
  const searches = new WeakMap<WorkspaceSession, SymptomSearch>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const searchOf = (session: WorkspaceSession): SymptomSearch => {
    const known = searches.get(session) ?? new SymptomSearch(session.workspace);
    searches.set(session, known);
    return known;
  };
  host.context.subscriptions.push(
    changed,
    sessions.onDidCheck(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        changed.fire();
      }, pause);
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    onDidChange: changed.event,
    ready: () => sessions.ready(),
    find(query, options) {
      const found = sessions.all.flatMap((session) => {
        const wanted = { ...thresholdOf(session), ...options };
        return searchOf(session)
          .find(query, wanted)
          .map((entry) => placed(session, entry));
      });
      found.sort((a, b) => Number(a.entry.weaker) - Number(b.entry.weaker) || b.entry.similarity - a.entry.similarity);
      return found.slice(0, options.limit ?? 10);
    },
    filters() {
      const parts = sessions.all.map((session) => searchOf(session).filters());
      return {
        categories: sorted(parts.flatMap(({ categories }) => categories)),
        severities: sorted(parts.flatMap(({ severities }) => severities)),
      };
    },
    size: () => sessions.all.reduce((sum, session) => sum + searchOf(session).size, 0),
  };
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

function sorted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
