import * as vscode from 'vscode';
import { type BaselineEntry, type FoundInFile, readBaseline } from '../core/baseline.ts';
import { KnownProblems } from '../core/known-problems.ts';
import type { Problem } from '../core/problem.ts';
import { oneRun } from './one-run.ts';
import { readIfInside } from './read-our-file.ts';

/** The baseline of a folder, as it is on the disk. What is missing, or is no baseline, knows nothing. */
export class KnownFile {
  readonly #folder: vscode.Uri;
  #path: string | undefined;
  #known = new KnownProblems([]);
  #isDue = false;
  readonly #read: () => Promise<void>;

  /** @param changed called when other problems than before are known */
  constructor(folder: vscode.Uri, changed: () => void) {
    this.#folder = folder;
    this.#read = oneRun(
      () => this.#isDue,
      async () => {
        this.#isDue = false;
        const path = this.#path;
        const uri = vscode.Uri.joinPath(folder, path ?? '');
        const text = path && (await readIfInside(this.#folder, uri, path, () => true)).text;
        const read = readBaseline(text ?? '');
        this.#known = new KnownProblems('entries' in read ? read.entries : []);
        changed();
      },
    );
  }

  /** @param path that the configuration names, relative to the folder; undefined where it names none */
  follow(path: string | undefined): void {
    if (path === this.#path) return;
    this.#path = path;
    void this.readAgain(path);
  }

  /** A file came, changed or went. */
  readAgain(path: string | undefined): Promise<void> {
    if (path !== this.#path) return Promise.resolve();
    this.#isDue = true;
    return this.#read();
  }

  get entries(): readonly BaselineEntry[] {
    return this.#known.entries;
  }

  asHints(found: FoundInFile, exists: (file: string) => boolean): readonly Problem[] {
    return this.#path === undefined ? found.problems : this.#known.asHints(found, this.#path, exists);
  }
}
