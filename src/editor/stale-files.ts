import type * as vscode from 'vscode';
import { inSlices } from './in-slices.ts';
import { isFile } from './is-there.ts';
import { oneRun } from './one-run.ts';
import type { FoundFile } from './read-files.ts';
import { noFile, readOurFile } from './read-our-file.ts';

/** How many files are read at a time. */
const few = 16;

/**
 * Files that came, changed or went on the disk: read a few at a time, one batch after the other. What is told of a file
 * while it is read is read again, so that the last word is always that of the disk.
 */
export class StaleFiles {
  readonly #waiting = new Map<string, vscode.Uri>();
  readonly #isWanted: (path: string, text: string) => boolean;
  readonly #take: (file: FoundFile) => void;
  readonly #readAll = oneRun(
    () => this.#waiting.size > 0,
    () => this.#readSome(),
  );

  /** @param take gets each file, without a text when it is gone or none of ours */
  constructor(isWanted: (path: string, text: string) => boolean, take: (file: FoundFile) => void) {
    this.#isWanted = isWanted;
    this.#take = take;
  }

  /** Resolves when this file, and all others that wait, have been read. */
  add(path: string, uri: vscode.Uri): Promise<void> {
    this.#waiting.set(path, uri);
    return this.#readAll();
  }

  async #readSome(): Promise<void> {
    const some = [...this.#waiting].slice(0, few);
    for (const [path] of some) this.#waiting.delete(path);
    const files: FoundFile[] = await Promise.all(
      some.map(async ([path, uri]) => {
        // A search for files finds no others; who tells of changes does.
        const file = (await isFile(uri)) ? await readOurFile(uri, path, this.#isWanted) : noFile;
        return { path, ...file };
      }),
    );
    await inSlices(() => {
      const file = files.shift();
      if (file !== undefined) this.#take(file);
      return files.length > 0;
    });
  }
}
