import * as vscode from 'vscode';
import { linkLeadsOut } from '../core/messages/open-file.ts';
import type { Language, Words } from '../core/text/words.ts';
import { isForeign } from '../core/workspace/file-names.ts';

/**
 * Why a file of an open folder is not to be written: links on its path lead out of all open folders, or into one such as
 * `.git`. Whoever made a repository must not choose by a link in it which other file of the person's is written. A file
 * outside of all open folders is the person's own.
 * @param uri need not exist
 * @returns undefined where it may be written
 */
export async function leadsOut(uri: vscode.Uri): Promise<Words | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const disk = diskOf(uri);
  if (folder === undefined || disk === undefined) return undefined;
  const target = await targetOf(uri.fsPath, disk);
  const isHiddenItself = isForeign(relative(folder.uri.fsPath, uri.fsPath, disk));
  for (const open of vscode.workspace.workspaceFolders ?? []) {
    const path = relative(await targetOf(open.uri.fsPath, disk), target, disk);
    const isOutside = path === '..' || path.startsWith('../') || disk.paths.isAbsolute(path);
    if (!isOutside && (isHiddenItself || !isForeign(path))) return undefined;
  }
  return linkLeadsOut(vscode.workspace.asRelativePath(uri), target);
}

/** The same for a person, who is told. @returns true where it may not be written */
export async function tellIfLeadsOut(uri: vscode.Uri, language: Language): Promise<boolean> {
  const why = await leadsOut(uri);
  if (why !== undefined) void vscode.window.showErrorMessage(why[language]);
  return why !== undefined;
}

type Disk = NonNullable<ReturnType<typeof diskOf>>;

/** VS Code's own API does not tell where links lead. Where there is no Node, a file system has none that lead out. */
function diskOf({ scheme }: vscode.Uri) {
  const load = globalThis.process?.getBuiltinModule;
  if (scheme !== 'file' || load === undefined) return undefined;
  return { files: load('node:fs/promises'), paths: load('node:path') };
}

/** Where a path leads: below what is above it where nothing is there, and to what a link says that leads to nothing. */
async function targetOf(path: string, { files, paths }: Disk): Promise<string> {
  const nothing = () => undefined;
  const real = await files.realpath(path).catch(nothing);
  if (real !== undefined) return real;
  const above = paths.dirname(path);
  if (above === path) return path;
  const link = await files.readlink(path).catch(nothing);
  const folder = await targetOf(above, { files, paths });
  return paths.resolve(folder, link ?? paths.basename(path));
}

/** With `/`. */
function relative(from: string, to: string, { paths }: Disk): string {
  return paths.relative(from, to).replaceAll(paths.sep, '/');
}
