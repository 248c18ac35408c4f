import * as vscode from 'vscode';
import { unreadableFolder } from '../core/messages/command-line.ts';
import type { Problem } from '../core/problem.ts';
import { foreignFolders } from '../core/workspace/file-names.ts';
import { matchAny } from '../core/workspace/globs.ts';
import { forbidden, unreadable } from './read-our-file.ts';

/** How many folders are looked into. */
const most = 10_000;
/** So many at a time. */
const batch = 24;

/** The folders below one that may not be read, as they were when it was listed for the last time. */
export class ClosedFolders {
  #paths: ReadonlySet<string> = new Set();

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** Looks into each folder below. @returns what is closed, path to problem, and the paths that are so no more */
  async look(
    folder: vscode.WorkspaceFolder,
    isIgnored: (path: string) => boolean,
  ): Promise<{ readonly closed: ReadonlyMap<string, Problem>; readonly opened: readonly string[] }> {
    const closed = await closedFolders(folder, isIgnored);
    const opened = [...this.#paths].filter((path) => !closed.has(path));
    this.#paths = new Set(closed.keys());
    return { closed, opened };
  }

  /** Nothing tells of a folder that may be read now. */
  async isAnyOpen(folder: vscode.WorkspaceFolder): Promise<boolean> {
    for (const path of this.#paths)
      if (typeof (await foldersIn(vscode.Uri.joinPath(folder.uri, path))) !== 'string') return true;
    return false;
  }
}

/**
 * The folders below one that may not be read, path to problem. A search for files passes them over in silence, as if nothing
 * were in them. Links are not followed; what `files.exclude` names is left out.
 * @param isIgnored by a path relative to the folder, with `/`, at the end of a folder's too
 */
async function closedFolders(
  folder: vscode.WorkspaceFolder,
  isIgnored: (path: string) => boolean,
): Promise<ReadonlyMap<string, Problem>> {
  const found = new Map<string, Problem>();
  // Elsewhere there are no permissions, and each folder may be a question to a server.
  if (folder.uri.scheme !== 'file') return found;
  const excluded: Readonly<Record<string, unknown>> =
    vscode.workspace.getConfiguration('files', folder.uri).get('exclude') ?? {};
  const isExcluded = matchAny(Object.keys(excluded).filter((glob) => excluded[glob] === true));
  const waiting = [''];
  for (let looked = 0; looked < most && waiting.length > 0; looked += batch) {
    const paths = waiting.splice(0, batch);
    const below = await Promise.all(
      paths.map(async (path) => {
        const inside = await foldersIn(vscode.Uri.joinPath(folder.uri, path));
        if (typeof inside !== 'string') return inside.map((name) => (path === '' ? name : `${path}/${name}`));
        found.set(path, { ...unreadable, message: unreadableFolder(path === '' ? folder.name : path, inside) });
        return [];
      }),
    );
    waiting.push(...below.flat().filter((path) => !isIgnored(`${path}/`) && !isExcluded(path)));
  }
  return found;
}

/** The names of the folders in one, or why it may not be read. */
async function foldersIn(uri: vscode.Uri): Promise<readonly string[] | string> {
  return vscode.workspace.fs.readDirectory(uri).then(
    (entries) =>
      entries.flatMap(([name, type]) =>
        type === vscode.FileType.Directory && !foreignFolders.includes(name) ? [name] : [],
      ),
    (error: unknown) => forbidden(error) ?? [],
  );
}
