import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { folderLeadsOut, leadsOut, noFile } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import { makeFolder } from './make-folder.ts';
import { isFolder, isOutside, relativeTo, targetOutside } from './paths.ts';

/**
 * The file that is written for a path: of a symbolic link, the one that it leads to. Whoever made a repository must not
 * choose by a link in it which other file of the person's is written. A path that does not begin at the root is the person's
 * own.
 * @param path need not exist, its folder has to
 * @throws UserError for a link below the root that leads out of it, to what is not there, or into a folder such as `.git`,
 *   and for a pipe or a device
 */
export function writtenFile(root: string, path: string): string {
  const shown = relativeTo(root, path);
  const isThere = existsSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const outside = isLink && !isThere ? readlinkSync(path) : targetOutside(root, isThere ? path : dirname(path));
  if (!isOutside(shown) && outside !== undefined) throw new UserError(leadsOut(shown, outside));
  if (isThere && !statSync(path).isFile() && !isFolder(path))
    throw new UserError(noFile(isOutside(shown) ? path : shown));
  return isThere ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/**
 * Replaces a file in one step, and only when it still holds the text that the change was made from. A BOM at its beginning
 * is kept, and so is who may read and write it.
 * @returns false when somebody changed the file meanwhile, and not to what is to be written: nothing was written
 * @throws UserError as `writtenFile` does
 */
export function replaceFile(root: string, named: string, before: string, after: string): boolean {
  const path = writtenFile(root, named);
  const current = readFileSync(path, 'utf8');
  const mark = current.startsWith('\uFEFF') ? '\uFEFF' : '';
  // A file and a link to it are one.
  if (current.slice(mark.length) === after) return true;
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

/**
 * Writes a file that does not exist yet, with the folders above it.
 * @param root the way to the file must not lead out of it by a link; a path that does not begin there is the person's own
 * @returns false when it exists: nothing was written
 * @throws UserError where a folder on the way is a link that leads out of the root
 * @throws the error of the operating system when it cannot be written; what there is of it is taken away
 */
export function createFile(root: string, path: string, text: string): boolean {
  expectWayWithin(root, path);
  makeFolder(dirname(path));
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (syscall !== 'open') rmSync(path, { force: true });
    throw error;
  }
}

/** @throws UserError where a folder between the root and a file is a link that leads out */
function expectWayWithin(root: string, path: string): void {
  const shown = relativeTo(root, path);
  if (isOutside(shown)) return;
  for (let end = shown.indexOf('/'); end > 0; end = shown.indexOf('/', end + 1)) {
    const folder = shown.slice(0, end);
    if (!existsSync(join(root, folder))) return;
    const outside = targetOutside(root, join(root, folder));
    if (outside !== undefined) throw new UserError(folderLeadsOut(shown, folder, outside));
  }
}
