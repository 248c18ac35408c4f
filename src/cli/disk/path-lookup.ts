import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composedName, relativeTo } from './paths.ts';

/**
 * Tells whether a path below a root exists with exactly these letters, even where the disk takes `A.md` for `a.md`. Each
 * folder is read once: what comes later is seen by a new look-up only.
 */
export function pathLookUp(root: string): (path: string) => boolean {
  const namesIn = namesBelow(root);
  return (path) => {
    let folder = '';
    for (const name of path.split('/')) {
      if (!namesIn(folder).has(name)) return false;
      folder = folder === '' ? name : `${folder}/${name}`;
    }
    return true;
  };
}

/**
 * Gives the path of a file or folder as a listing of the root has it, relative to that: where the disk takes
 * `Docs\A.md` for `docs/a.md`, both must be one file. Each folder is read once.
 */
export function listedPaths(root: string): (absolute: string) => string {
  const namesIn = namesBelow(root);
  return (absolute) => {
    let folder = '';
    for (const name of relativeTo(root, absolute).split('/')) {
      const names = namesIn(folder);
      const isListed = names.has(name) || !existsSync(join(root, folder, name));
      const listed = isListed ? name : ([...names].find((other) => isSameName(other, name)) ?? name);
      folder = folder === '' ? listed : `${folder}/${listed}`;
    }
    return folder;
  };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function namesBelow(root: string): (folder: string) => ReadonlySet<string> {
  const folders = new Map<string, ReadonlySet<string>>();
  return (folder) => {
    const names = folders.get(folder) ?? readNames(join(root, folder));
    folders.set(folder, names);
    return names;
  };
}

/** None for what is no folder, or may not be read. */
function readNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map(composedName));
  } catch {
    return new Set();
  }
}
