import type * as vscode from 'vscode';
import { inSlices } from './in-slices.ts';
import { oneRun } from './one-run.ts';
import type { FoundFile } from './read-files.ts';

/** How many files are read at a time. */
const few = 16;

interface Told {
  readonly uri: vscode.Uri;
  readonly went: boolean;
}

/**
 * Files that came, changed or went on the disk: read a few at a time, one batch after the other. What is told of a file
 * while it is read is read again, so that the last word is always that of the disk.
 */
export class StaleFiles {
  readonly #waiting = new Map<string, Told>();
  readonly #read: (path: string, uri: vscode.Uri) => Promise<FoundFile>;
  readonly #listed: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly #take: (file: FoundFile) => void;
  readonly #readAll = oneRun(
    () => this.#waiting.size > 0,
    () => this.#readSome(),
  );

  /**
   * @param read a file as it is on the disk, without a text when it is gone or none of ours
   * @param listed those of the paths that their folders list, letter by letter
   * @param take gets each file
   */
  constructor(
    read: (path: string, uri: vscode.Uri) => Promise<FoundFile>,
    listed: (paths: readonly string[]) => Promise<ReadonlySet<string>>,
    take: (file: FoundFile) => void,
  ) {
    this.#read = read;
    this.#listed = listed;
    this.#take = take;
  }

  /**
   * Resolves when this file, and all others that wait, have been read.
   * @param went true for one that is said to be gone. Its name may still open a file, whose name has other letters now.
   */
  add(path: string, uri: vscode.Uri, went = false): Promise<void> {
    this.#waiting.set(path, { uri, went });
    return this.#readAll();
  }

  async #readSome(): Promise<void> {
    const some = [...this.#waiting].slice(0, few);
    for (const [path] of some) this.#waiting.delete(path);
    const gone = some.flatMap(([path, { went }]) => (went ? [path] : []));
    const back = gone.length === 0 ? undefined : await this.#listed(gone);
    const files = await Promise.all(
      some.map(
        async ([path, { uri, went }]): Promise<FoundFile> =>
          went && back?.has(path) !== true ? { path, text: undefined, problems: [] } : this.#read(path, uri),
      ),
    );
    await inSlices(() => {
      const file = files.shift();
      if (file !== undefined) this.#take(file);
      return files.length > 0;
    });
  }
}
