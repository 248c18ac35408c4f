import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFolder } from './paths.ts';

/**
 * Makes a folder and those above it that are not there. Node's own way (`recursive`) never ends in a folder that cannot
 * have another one in it and says of that that it is not there, as /proc does.
 * @param mode who may read and write the folders that are made, as far as the process may give that (`umask`)
 * @throws the error of the operating system when that cannot be done
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}
