import * as vscode from 'vscode';
import { glanceAt, glanceLength } from '../core/document/decode.ts';
import { linkLeadsOut } from '../core/messages/write-file.ts';
import type { Language, Words } from '../core/text/words.ts';
import { isForeign } from '../core/workspace/file-names.ts';
import { showError } from './notify.ts';
import { repositoryOf } from './repository-of.ts';

/**
 * Why a file of an open folder is not to be written: links on its path lead out of all open folders, or into one such as
 * `.git`. Whoever made a repository must not choose by a link in it which other file of the person's is written. A file
 * outside of all open folders is the person's own.
 * @param uri need not exist
 * @returns undefined where it may be written
 */
export async function leadsOut(uri: vscode.Uri): Promise<Words | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const target = folder && (await targetOutside(folder.uri, uri, openFolders()));
  return target === undefined ? undefined : linkLeadsOut(vscode.workspace.asRelativePath(uri), target);
}

/** The same for a person, who is told. @returns true where it may not be written */
export async function tellIfLeadsOut(uri: vscode.Uri, language: Language): Promise<boolean> {
  const why = await leadsOut(uri);
  if (why !== undefined) void showError(why[language]);
  return why !== undefined;
}

/**
 * Where a file really is that is not to be read, as links on its path lead out of all open folders and of the repository of
 * its own, or into one such as `.git`: whoever made the repository must not choose what of the person's is shown.
 * @param folder that the file is below
 * @returns undefined where it may be read
 */
export async function unreadTarget(folder: vscode.Uri, uri: vscode.Uri): Promise<string | undefined> {
  const target = await targetOutside(folder, uri, [folder, ...openFolders()]);
  return target && targetOutside(folder, uri, [await repositoryOf(folder)]);
}

/** Whether a link to a folder lies on the way to a file: below such, nothing is read. @param folder that the file is below */
export async function isBelowLink(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  const disk = diskOf(uri);
  if (disk === undefined) return false;
  const above = disk.paths.dirname(uri.fsPath);
  const [root, real] = await Promise.all([targetOf(folder.fsPath, disk), targetOf(above, disk)]);
  const expected = disk.paths.join(root, disk.paths.relative(folder.fsPath, above));
  // Where the disk takes one letter or form of it for another, both are the same folder.
  const plain = (path: string) => path.normalize('NFC').toLowerCase();
  return plain(real) !== plain(expected);
}

/** How a file begins that is not read, as far as that tells what it is; '' for what is no file, or cannot be opened. */
export async function glanceAtFile(path: string): Promise<string> {
  const files = diskOf(vscode.Uri.file(path))?.files;
  if (files === undefined || !(await files.stat(path)).isFile()) return '';
  const file = await files.open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(glanceLength));
    return glanceAt(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function openFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** Where a path leads when that is in none of some folders; undefined when it is in one. */
async function targetOutside(
  own: vscode.Uri,
  uri: vscode.Uri,
  folders: readonly vscode.Uri[],
): Promise<string | undefined> {
  const disk = diskOf(uri);
  if (disk === undefined) return undefined;
  const target = await targetOf(uri.fsPath, disk);
  const isHiddenItself = isForeign(relative(own.fsPath, uri.fsPath, disk));
  for (const folder of folders) {
    const path = relative(await targetOf(folder.fsPath, disk), target, disk);
    const isOutside = path === '..' || path.startsWith('../') || disk.paths.isAbsolute(path);
    if (!isOutside && (isHiddenItself || !isForeign(path))) return undefined;
  }
  return target;
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
