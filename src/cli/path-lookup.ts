import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells whether a path is below a root, letter by letter: also where the disk takes `A.md` for `a.md`. Each folder is
 * read once; what came later is seen by a new look-up.
 */
export function pathLookUp(root: string): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const names = folders.get(folder) ?? readNames(join(root, folder));
    folders.set(folder, names);
    return names;
  };
  return (path) => {
    let folder = '';
    for (const name of path.split('/')) {
      if (!namesIn(folder).has(name)) return false;
      folder = folder === '' ? name : `${folder}/${name}`;
    }
    return true;
  };
}

/** None for what is no folder, or may not be read. */
function readNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
