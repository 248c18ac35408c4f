import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { isForeign, isOurFormat } from '../core/workspace/file-names.ts';
import { isIgnoreFile } from '../core/workspace/ignored.ts';
import { entryItself } from './disk/list-files.ts';

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
  return new FolderWatch(root, more);
}

class FolderWatch implements FolderChanges {
  readonly #root: string;
  readonly #more: readonly string[];
  /** By their folders, relative to the root; '' for the root. */
  readonly #watchers = new Map<string, FSWatcher>();
  #isPending = false;
  #isClosed = false;
  /** The folder itself went: one of its name may have come in its place. */
  #isLost = false;
  /** Why a folder that is there could not be watched: most systems have a limit. */
  #refused: unknown;
  #wake: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(root: string, more: readonly string[]) {
    this.#root = root;
    this.#more = more;
    this.#add('');
  }

  async next(): Promise<void> {
    while (!this.#isClosed && !this.#isPending)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#isPending = false;
    if (this.#refused !== undefined) throw this.#refused;
    if (!this.#isLost || this.#isClosed) return;
    this.#isLost = false;
    for (const folder of [...this.#watchers.keys()]) this.#forget(folder);
    this.#add('');
  }

  isGone(): boolean {
    return !this.#watchers.has('');
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#wake?.();
  }

  #changed(): void {
    this.#isPending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#wake?.(), settling);
  }

  #add(folder: string): void {
    if (this.#watchers.has(folder) || this.#watchers.size >= mostFolders || !this.#isFolder(folder)) return;
    const watcher = this.#watched(folder);
    if (watcher === undefined) return;
    watcher.on('error', () => {
      this.#forget(folder);
      this.#isLost ||= folder === '';
      this.#changed();
    });
    this.#watchers.set(folder, watcher);
    // Listed once it is watched: what comes in between would be told of by nobody.
    for (const entry of entriesOf(join(this.#root, folder)) ?? []) {
      const path = below(folder, entry.name);
      if (!isForeign(path) && entryItself(entry, join(this.#root, path)).isDirectory()) this.#add(path);
    }
  }

  #watched(folder: string): FSWatcher | undefined {
    try {
      return watch(join(this.#root, folder), (_, name) => this.#hear(folder, name));
    } catch (error) {
      if (!this.#isFolder(folder)) return undefined;
      this.#refused ??= error;
      this.#changed();
      return undefined;
    }
  }

  /** @param name what changed in the folder; null where the system does not say */
  #hear(folder: string, name: string | null): void {
    if (name === null) {
      this.#changed();
      return;
    }
    const path = below(folder, name);
    if (isForeign(path)) return;
    if (this.#isFolder(path)) this.#add(path);
    else if (this.#watchers.has(path)) this.#forget(path);
    // When a folder goes, its watcher tells of its own name.
    else if (folder === '' && name === basename(this.#root)) this.#isLost = true;
    else if (!this.#counts(path)) return;
    this.#changed();
  }

  #counts(path: string): boolean {
    return isOurFormat(path) || isIgnoreFile(path) || this.#more.includes(path);
  }

  #forget(gone: string): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folder !== gone && !folder.startsWith(`${gone}/`)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
  }

  #isFolder(path: string): boolean {
    return entriesOf(join(this.#root, path)) !== undefined;
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Undefined for what is no folder, or may not be read. */
function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
