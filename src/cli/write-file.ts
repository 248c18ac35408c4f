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
    renameWhenFree(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

/** Milliseconds to wait between one attempt and the next: a second in all. */
const pauses = [10, 20, 40, 80, 160, 320, 400];

/** What Windows says while somebody else (a scanner for viruses, an index, a copy to the cloud) looks into the file. */
const busy = ['EPERM', 'EACCES', 'EBUSY'];

function renameWhenFree(from: string, to: string): void {
  for (const pause of process.platform === 'win32' ? pauses : []) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!busy.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
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
