import type { Workspace } from '../workspace/workspace.ts';

/** An entry with its file, as several may have one id. */
export interface EntryPlace {
  readonly id: string;
  readonly file: string;
}

/**
 * The entries that somebody may mean.
 * @param name an id; the file of an entry, relative to the root; or `FILE#ID`. A file wins, as it is told by more.
 */
export function entriesNamed(workspace: Workspace, name: string): readonly EntryPlace[] {
  if (workspace.text(name) !== undefined) return entriesIn(workspace, name);
  const hash = name.lastIndexOf('#');
  const file = name.slice(0, Math.max(hash, 0));
  if (workspace.text(file) !== undefined)
    return entriesIn(workspace, file).filter(({ id }) => id === name.slice(hash + 1));
  return workspace.repository
    .definitions(`${namespace}${name}`)
    .map((definition) => ({ id: name, file: definition.file }));
}

/** What an entry can be named by and no other with it; undefined where its file has another one of its id. */
export function ownNameOf(workspace: Workspace, { id, file }: EntryPlace): string | undefined {
  const beside = entriesIn(workspace, file);
  if (beside.length === 1) return file;
  return beside.filter((entry) => entry.id === id).length === 1 ? `${file}#${id}` : undefined;
}

const namespace = 'knowledge:';

function entriesIn(workspace: Workspace, file: string): readonly EntryPlace[] {
  return workspace
    .facts(file)
    .definitions.flatMap(({ name }) =>
      name.startsWith(namespace) ? [{ id: name.slice(namespace.length), file }] : [],
    );
}
