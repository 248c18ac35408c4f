import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { noSuchPath, notAFolder } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import { foldersUpwards, isFolder, isOutside, relativeTo } from './paths.ts';

/**
 * The root of a command: the one named, else the one around the path given, else the one around the current folder.
 * @throws UserError when the folder named with `--root` is none
 */
export function rootOf(directory: string, named: string | undefined, path = '.'): string {
  if (named === undefined) {
    const start = resolve(directory, path);
    if (isFolder(start)) return findRoot(start);
    return findRoot(existsSync(start) ? dirname(start) : directory);
  }
  const root = resolve(directory, named);
  if (!isFolder(root)) throw new UserError((existsSync(root) ? notAFolder : noSuchPath)(named));
  return root;
}

/** The root around all the paths that are given, whatever their order. @throws UserError as `rootOf` does */
export function rootAround(directory: string, named: string | undefined, paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => resolve(directory, path));
  let common = first;
  for (const path of others)
    while (common !== undefined && isOutside(relativeTo(common, path)) && common !== dirname(common))
      common = dirname(common);
  return rootOf(directory, named, common);
}

/** The nearest folder upwards with `hansei.yml` or `.git`, else the folder itself. */
export function findRoot(directory: string): string {
  return foldersUpwards(directory).find(isRepository) ?? resolve(directory);
}

/** True for a folder with `hansei.yml` or `.git`: what is below it belongs together. */
export function isRepository(folder: string): boolean {
  return [configPath, '.git'].some((name) => existsSync(join(folder, name)));
}

/** The folder of the repository around a root; without one, the root. */
export function repositoryOf(root: string): string {
  return foldersUpwards(root).find((folder) => existsSync(join(folder, '.git'))) ?? root;
}
