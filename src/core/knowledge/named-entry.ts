import { severalEntries } from '../messages/outcome.ts';
import { UserError } from '../user-error.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** An entry with its file, as several may have one id. */
export interface EntryPlace {
  readonly id: string;
  readonly file: string;
}

/**
 * The entries that somebody may mean.
 * @param name an id; the file of an entry, relative to the root; or `FILE#ID`. What is both a file and an id means the file.
 */
export function entriesNamed(workspace: Workspace, name: string): readonly EntryPlace[] {
  const file = fileNamed(workspace, name);
  if (file === name) return entriesIn(workspace, file);
  if (file !== undefined) return entriesIn(workspace, file).filter(({ id }) => id === name.slice(file.length + 1));
  return workspace.repository
    .definitions(`${namespace}${name}`)
    .map((definition) => ({ id: name, file: definition.file }));
}

/**
 * The entry that somebody means; undefined when there is none.
 * @param name as `entriesNamed` takes it
 * @throws UserError when it may be several: what is told of one is not told of another
 */
export function entryNamed(workspace: Workspace, name: string): EntryPlace | undefined {
  const places = entriesNamed(workspace, name);
  if (places.length < 2) return places[0];
  const names = places.flatMap((place) => ownNameOf(workspace, place) ?? []);
  throw new UserError(severalEntries(name, names, [...new Set(places.map(({ file }) => file))]));
}

/**
 * The document that somebody means: an entry, or the first of a runbook, incident or page; undefined when there is none.
 * @param name as `entriesNamed` takes it
 * @throws UserError when it may be several entries
 */
export function documentNamed(workspace: Workspace, name: string): EntryPlace | undefined {
  const entry = entryNamed(workspace, name);
  if (entry !== undefined) return entry;
  const file = fileNamed(workspace, name);
  const id = file === undefined ? name : name.slice(file.length + 1);
  for (const head of workspace.searchEntries())
    if ((file === undefined || head.file === file) && (file === name || head.id === id)) return head;
  return undefined;
}

/** The file that a name of an entry begins with; undefined for an id alone. */
export function fileNamed(workspace: Workspace, name: string): string | undefined {
  const parts = [name, name.slice(0, Math.max(name.lastIndexOf('#'), 0))];
  return parts.find((part) => workspace.text(part) !== undefined);
}

/** A name that means this entry and no other; undefined where its file has two of its id. */
function ownNameOf(workspace: Workspace, { id, file }: EntryPlace): string | undefined {
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
