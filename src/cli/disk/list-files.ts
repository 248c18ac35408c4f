import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { foreignFolders, isOurFormat } from '../../core/workspace/file-names.ts';
import { type IgnoreFile, IgnoreRules, ignoreFileNames, ignoreTextOf } from '../../core/workspace/ignored.ts';
import { fileBytes } from './file-bytes.ts';
import { composedName, foldersUpwards, relativeTo } from './paths.ts';

/**
 * The files below a root that could be ours, relative to it, with `/`, sorted. Ignore files (`.gitignore`, those above the
 * root in the same repository too, and `.hanseiignore`) are obeyed; symbolic links to folders are not followed, so a
 * listing always ends. A folder that may not be read stands in it itself: whoever tries to read it says why that cannot be
 * done.
 * @throws the error of the operating system when the root may not be read
 */
export function listFiles(root: string): readonly string[] {
  const found: string[] = [];
  walk(root, '', rulesAbove(root), readEntries(root), found);
  return found.sort();
}

/**
 * The ignore files that are in force at a root and below, path to text.
 * @throws the error of the operating system when the root may not be read
 */
export function readIgnoreFiles(root: string): ReadonlyMap<string, string> {
  const ignoreFiles = new Map<string, string>();
  walk(root, '', rulesAbove(root), readEntries(root), [], ignoreFiles);
  return ignoreFiles;
}

/**
 * The files below a folder that was named by itself: a link is followed, and what ignore files above it say does not count.
 * @param folder relative to the root
 * @throws the error of the operating system when the folder may not be read
 */
export function listFolder(root: string, folder: string): readonly string[] {
  const found: string[] = [];
  walk(root, `${folder}/`, new IgnoreRules(), readEntries(join(root, folder)), found);
  return found.sort();
}

/**
 * The files in a folder that could be ours, and none below it.
 * @throws the error of the operating system when the folder may not be read
 */
export function listDirectly(root: string): readonly string[] {
  const ours = readEntries(root).filter((entry) => isOurFormat(entry.name) && isFile(entry, root, entry.name));
  return ours.map(({ name }) => name).sort();
}

/** @param folder relative to the root, with `/` at the end; '' for the root */
function walk(
  root: string,
  folder: string,
  rules: IgnoreRules,
  entries: readonly Dirent[],
  found: string[],
  ignoreFiles = new Map<string, string>(),
): void {
  for (const name of ignoreFileNames) {
    const text = entries.some((entry) => entry.name === name) ? textIn(join(root, folder, name)) : undefined;
    if (text === undefined) continue;
    rules.add({ folder, text });
    ignoreFiles.set(folder + name, text);
  }
  for (const entry of entries) {
    const path = folder + entry.name;
    if (entryItself(entry, join(root, path)).isDirectory()) {
      if (foreignFolders.includes(entry.name) || rules.ignores(`${path}/`)) continue;
      const inside = entriesOf(join(root, path));
      if (inside === undefined) found.push(path);
      else walk(root, `${path}/`, rules, inside, found, ignoreFiles);
    } else if (isOurFormat(entry.name) && isFile(entry, root, path) && !rules.ignores(path)) found.push(path);
  }
}

/** What the `.gitignore` files above a root say, up to the folder of the repository. */
function rulesAbove(root: string): IgnoreRules {
  const rules = new IgnoreRules();
  for (const file of ignoreFilesAbove(root)) rules.add(file);
  return rules;
}

/** The `.gitignore` files above a root, up to the folder of the repository, nearest first. */
export function ignoreFilesAbove(root: string): readonly IgnoreFile[] {
  const folders = foldersUpwards(root);
  const repository = folders.findIndex((folder) => existsSync(join(folder, '.git')));
  return folders.slice(1, repository + 1).flatMap((at) => {
    const text = textIn(join(at, '.gitignore'));
    return text === undefined ? [] : [{ folder: '', above: `${relativeTo(at, root)}/`, text }];
  });
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readEntries(folder);
  } catch {
    return undefined;
  }
}

/** @throws the error of the operating system when the folder may not be read */
function readEntries(folder: string): readonly Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) entry.name = composedName(entry.name);
  return entries;
}

/**
 * What an entry is that a folder lists; of a link the link itself. Windows lists all in OneDrive as links: asked about by
 * itself it is a file or a folder.
 */
export function entryItself(entry: Dirent, path: string): Pick<Dirent, 'isFile' | 'isDirectory'> {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? entry;
  } catch {
    return entry;
  }
}

/** To read a pipe or a device, or a link to one, might never end. */
function isFile(entry: Dirent, root: string, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // Whoever reads it says why that cannot be done.
    return true;
  }
}

/** Undefined for what is no file, or may not be read. */
function textIn(path: string): string | undefined {
  try {
    const bytes = fileBytes(path);
    return bytes && ignoreTextOf(bytes);
  } catch {
    return undefined;
  }
}
