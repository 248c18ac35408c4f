import * as vscode from 'vscode';
import { foreignFolders, isOurFormat } from '../core/workspace/file-names.ts';
import { isIgnoreFile } from '../core/workspace/ignored.ts';
import type { IgnoreFiles } from './ignore-files.ts';
import { forbidden } from './read-our-file.ts';

/** How many folders are looked into. */
const mostFolders = 100_000;
/** So many at a time. */
const batch = 24;

/** What is found below a folder. Paths are relative to it, with `/`. */
export interface Walked {
  /** The files that could be ours by their names. */
  readonly files: string[];
  /** The links to such. */
  readonly links: string[];
  /** The folders that may not be read, and why, as the operating system names it. */
  readonly closed: Map<string, string>;
  /** True when it was not looked at to its end. */
  isCut: boolean;
}

/** What is left out of a walk. */
interface LeftOut {
  readonly ignored: IgnoreFiles;
  /** By the path of a file or folder. */
  readonly isExcluded: (path: string) => boolean;
}

/**
 * Looks through the folders below one, the nearest first, until so many files have been found. What a folder lists tells links
 * from files, without a question for each. Links to folders are not followed: they may lead anywhere, and back up.
 * @param from the folder to begin with, with `/` at its end; '' for the root
 */
export async function walk(root: vscode.Uri, leftOut: LeftOut, most: number, from: string): Promise<Walked> {
  const found: Walked = { files: [], links: [], closed: new Map(), isCut: false };
  const folders = [from];
  for (let next = 0; next < folders.length; ) {
    found.isCut = next > mostFolders || found.files.length > most;
    if (found.isCut) break;
    const some = folders.slice(next, next + batch);
    next += some.length;
    const inside = await Promise.all(some.map((path) => look(root, path, leftOut, found)));
    for (const path of inside.flat()) folders.push(path);
  }
  return found;
}

/** Looks into one folder. @returns the folders in it, written as that one */
async function look(root: vscode.Uri, folder: string, leftOut: LeftOut, found: Walked): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder)).then(
    (list) => list,
    (error: unknown) => forbidden(error) ?? [],
  );
  if (typeof entries === 'string') {
    found.closed.set(folder.slice(0, -1), entries);
    return [];
  }
  for (const [name] of entries) if (isIgnoreFile(name)) await leftOut.ignored.add(folder + name);
  const below: string[] = [];
  for (const [name, type] of entries) {
    const path = folder + name;
    if (type === vscode.FileType.Directory) {
      const isLeftOut =
        foreignFolders.includes(name) || leftOut.isExcluded(path) || leftOut.ignored.ignores(`${path}/`);
      if (!isLeftOut) below.push(`${path}/`);
    } else if ((type & vscode.FileType.File) !== 0 && isOurFormat(name)) {
      if (leftOut.isExcluded(path) || leftOut.ignored.ignores(path)) continue;
      ((type & vscode.FileType.SymbolicLink) !== 0 ? found.links : found.files).push(path);
    }
  }
  return below;
}
