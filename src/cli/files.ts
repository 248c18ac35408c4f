import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { noSuchPath, notAFolder } from '../core/messages/command-line.ts';
import { UserError } from '../core/user-error.ts';

/** The nearest folder upwards with `hansei.yml` or `.git`, else the folder itself. */
export function findRoot(directory: string): string {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'hansei.yml')) || existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return resolve(directory);
  }
}

/**
 * The root of a command: the one named, else the one around the first path given, else the one around the current folder.
 * @throws UserError when the folder named with `--root` is none
 */
export function rootOf(directory: string, named: string | undefined, path = '.'): string {
  if (named === undefined) {
    const start = resolve(directory, path);
    return findRoot(
      existsSync(start) && !statSync(start).isDirectory() ? dirname(start) : existsSync(start) ? start : directory,
    );
  }
  const root = resolve(directory, named);
  if (!existsSync(root)) throw new UserError(noSuchPath(named));
  if (!statSync(root).isDirectory()) throw new UserError(notAFolder(named));
  return root;
}

const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode-test', '__pycache__']);
const ourFiles = /\.(?:md|markdown|ya?ml|json)$/i;

/**
 * The files below a root that could be ours, relative to it, with `/`, sorted. Ignore files (`.gitignore`,
 * `.hanseiignore`) are obeyed; symbolic links to folders are not followed, so a listing always ends.
 */
export function listFiles(root: string): readonly string[] {
  const found: string[] = [];
  walk(root, '', [], found);
  return found.sort();
}

interface Ignoring {
  readonly below: string;
  readonly rules: Ignore;
}

function walk(root: string, folder: string, ignoring: readonly Ignoring[], found: string[]): void {
  const entries = entriesOf(join(root, folder));
  const inForce = entries.some(({ name }) => isIgnoreFile(name))
    ? [...ignoring, readIgnoreFiles(root, folder)]
    : ignoring;
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name) && !isIgnored(`${path}/`, inForce)) walk(root, path, inForce, found);
    } else if (ourFiles.test(entry.name) && !entry.isFIFO() && !isIgnored(path, inForce)) found.push(path);
  }
}

/** A folder that may not be read holds nothing for us. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isIgnoreFile(name: string): boolean {
  return name === '.gitignore' || name === '.hanseiignore';
}

function readIgnoreFiles(root: string, folder: string): Ignoring {
  const rules = ignore();
  for (const name of ['.gitignore', '.hanseiignore']) {
    const path = join(root, folder, name);
    if (existsSync(path)) rules.add(readFileSync(path, 'utf8'));
  }
  return { below: folder === '' ? '' : `${folder}/`, rules };
}

function isIgnored(path: string, ignoring: readonly Ignoring[]): boolean {
  return ignoring.some(({ below, rules }) => rules.ignores(path.slice(below.length)));
}

/** A path as it stands in output: relative to the root, with `/`. */
export function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
