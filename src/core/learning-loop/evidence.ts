import { addToGroup } from '../group.ts';
import { documentsOf } from '../kinds/documents-of.ts';
import type { IncidentRecord } from '../statistics/incident-records.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A knowledge entry with its file. */
interface FoundEntry {
  readonly id: string;
  readonly file: string;
}

/** The entries that an incident names or that name it, and the ids that it names and nothing defines. */
export function entriesAbout(
  { id, values, files, analyses }: IncidentRecord,
  workspace: Workspace,
): { readonly found: readonly FoundEntry[]; readonly unknown: readonly string[] } {
  const { repository } = workspace;
  const named = [...new Set(values.flatMap(({ knowledge = [] }) => knowledge))];
  const found = new Map<string, FoundEntry>();
  for (const name of named)
    for (const { file } of repository.definitions(`knowledge:${name}`)) found.set(name, { id: name, file });
  // By an id, or by the path of a file.
  const paths = [...files, ...analyses.map(({ file }) => file)];
  const names = [
    ...[...(id === undefined ? [] : [id]), ...paths].map((name) => `incident:${name}`),
    ...paths
      .flatMap((file) => workspace.facts(file).definitions.map(({ name }) => name))
      .filter((name) => name.startsWith('rca:')),
  ];
  for (const { file } of names.flatMap((name) => repository.references(name)))
    for (const { kind, id: entry } of workspace.facts(file).entries)
      if (kind === 'knowledge') found.set(entry, { id: entry, file });
  return { found: [...found.values()], unknown: named.filter((name) => !found.has(name)) };
}

/** A document that takes an incident up: a drill, an experiment, a task, a course. */
interface LinkedDocument {
  readonly file: string;
  readonly kind: LinkedKind;
}

const linkedKinds = ['experiment', 'maintenance', 'health-check', 'learning'] as const;
type LinkedKind = (typeof linkedKinds)[number] | 'game-day';

/**
 * Finds the documents that mention an incident by its id; `game-day` is a timeline that says that it is one. Each text is
 * looked through once. Kinds that there are not find nothing.
 */
export function linkFinder(
  workspace: Workspace,
  records: readonly IncidentRecord[],
): (id: string | undefined, kinds: readonly LinkedKind[]) => readonly LinkedDocument[] {
  const documents: readonly LinkedDocument[] = [
    ...linkedKinds.flatMap((kind) => documentsOf(workspace, kind).map(({ file }) => ({ file, kind }))),
    ...records.filter(isGameDay).map(({ file }) => ({ file, kind: 'game-day' as const })),
  ];
  const byWord = new Map<string, LinkedDocument[]>();
  for (const document of documents) {
    const words = (workspace.text(document.file) ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}_-]{2,199}/gu) ?? [];
    for (const word of new Set(words)) addToGroup(byWord, word, document);
  }
  return (id, kinds) => (byWord.get(id ?? '') ?? []).filter(({ kind }) => kinds.includes(kind));
}

/** A drill that was written down as an incident. */
export function isGameDay({ values }: Pick<IncidentRecord, 'values'>): boolean {
  return values.some(({ game_day: gameDay }) => gameDay === true);
}
