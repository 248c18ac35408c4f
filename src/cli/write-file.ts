import { chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file in one step, and only when it still holds the text that the change was made from. A BOM at its beginning
 * is kept, and so is who may read and write it; of a symbolic link, the file that it leads to is replaced.
 * @returns false when somebody changed the file meanwhile: nothing was written
 */
export function replaceFile(link: string, before: string, after: string): boolean {
  const path = realpathSync(link);
  const current = readFileSync(path, 'utf8');
  const mark = current.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (current.slice(mark.length) !== before) return false;
  const temporary = `${path}.hansei-${process.pid}`;
  try {
    const { mode } = statSync(path);
    writeFileSync(temporary, mark + after, { mode, flag: 'wx' });
    // What the process may not give a new file (`umask`), this one had already.
    chmodSync(temporary, mode);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

/** Writes a file that does not exist yet, with the folders above it. @returns false when it exists: nothing was written */
export function createFile(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
