import { type FSWatcher, readdirSync, type WatchListener, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { isForeign, isOurFormat } from '../core/workspace/file-names.ts';
import { isIgnoreFile } from '../core/workspace/ignored.ts';
import { entryItself } from './files.ts';

interface FolderChanges {
  /**
   * Resolves when something changed since the last call, or the watch was closed.
   * @throws the error of the operating system where a folder cannot be watched
   */
  next(): Promise<void>;
  /** True when the folder itself cannot be watched any more: then nothing comes after what `next` just told of. */
  isGone(): boolean;
  close(): void;
}

/** Milliseconds to wait for more: an editor that saves writes several times. */
const settling = 50;

/** So many folders are watched at most: the operating system has a limit, too. */
const mostFolders = 8000;

/**
 * Watches a folder and all below it for files that could be ours. Folders that come later are watched as well.
 * @param more paths of other files to watch, relative to the root, with `/`
 */
export function watchFolders(root: string, more: readonly string[] = []): FolderChanges {
  const counts = (path: string) => isOurFormat(path) || isIgnoreFile(path) || more.includes(path);
  const watchers = new Map<string, FSWatcher>();
  let pending = false;
  let closed = false;
  /** The folder itself went: one of its name may have come in its place. */
  let isLost = false;
  /** Why a folder that is there could not be watched: most systems have a limit. */
  let refused: unknown;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    pending = true;
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), settling);
  };
  const forget = (gone: string) => {
    for (const [folder, watcher] of watchers) {
      if (folder !== gone && !folder.startsWith(`${gone}/`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const watched = (folder: string, listener: WatchListener<string>) => {
    try {
      return watch(join(root, folder), listener);
    } catch (error) {
      if (entriesOf(join(root, folder)) === undefined) return undefined;
      refused ??= error;
      changed();
      return undefined;
    }
  };
  const add = (folder: string) => {
    if (watchers.has(folder) || watchers.size >= mostFolders || entriesOf(join(root, folder)) === undefined) return;
    const watcher = watched(folder, (_, name) => {
      if (name === null) return changed();
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isForeign(path)) return;
      if (entriesOf(join(root, path)) !== undefined) add(path);
      else if (watchers.has(path)) forget(path);
      // When a folder goes, its watcher tells of its own name.
      else if (folder === '' && name === basename(root)) isLost = true;
      else if (!counts(path)) return;
      changed();
    });
    if (watcher === undefined) return;
    watcher.on('error', () => {
      forget(folder);
      isLost ||= folder === '';
      changed();
    });
    watchers.set(folder, watcher);
    // Listed once it is watched: what comes in between would be told of by nobody.
    for (const entry of entriesOf(join(root, folder)) ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isForeign(path) && entryItself(entry, join(root, path)).isDirectory()) add(path);
    }
  };
  add('');
  return {
    async next() {
      while (!closed && !pending)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      pending = false;
      if (refused !== undefined) throw refused;
      if (!isLost || closed) return;
      isLost = false;
      for (const folder of [...watchers.keys()]) forget(folder);
      add('');
    },
    isGone: () => !watchers.has(''),
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      wake?.();
    },
  };
}

/** Undefined for what is no folder, or may not be read. */
function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
