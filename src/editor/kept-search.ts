import * as vscode from 'vscode';
import type { SymptomSearch } from '../core/symptoms/symptom-search.ts';
import { hashOf } from '../core/text/hash.ts';
import { lastInSlices } from './in-slices.ts';
import { oneRun } from './one-run.ts';

const mostBytes = 256 * 1024 * 1024;

/**
 * What search by symptom knows of a folder, kept in the extension's storage from run to run: so there are answers before
 * the folder has been read. It is a copy: what is damaged, missing or another version's is built anew.
 */
export class KeptSearch {
  readonly #file: vscode.Uri;
  readonly #search: SymptomSearch;
  readonly #rest: number;
  #savedRevision = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  /** One after the other: an older state must not be written over a newer one. */
  readonly #saveDue = oneRun(
    () => this.#isDue && !this.#isDisposed,
    () => this.#save(),
  );
  #isDisposed = false;

  /**
   * @param storage the folder of the extension's storage for this workspace
   * @param rest what can be found is written once nothing has changed for so long, in milliseconds
   */
  constructor(storage: vscode.Uri, folder: vscode.Uri, search: SymptomSearch, rest = 3_000) {
    this.#file = vscode.Uri.joinPath(storage, 'search', `${hashOf(folder.toString())}.bin`);
    this.#search = search;
    this.#rest = rest;
  }

  /** Takes over what the last run kept. @returns whether there was something */
  async restore(): Promise<boolean> {
    try {
      const { size } = await vscode.workspace.fs.stat(this.#file);
      if (size > mostBytes) return false;
      const bytes = await vscode.workspace.fs.readFile(this.#file);
      const restored = await lastInSlices(this.#search.restoring(bytes));
      if (restored) this.#savedRevision = this.#search.revision;
      return restored;
    } catch {
      return false;
    }
  }

  /** Tells that something may have changed. */
  saveSoon(): void {
    if (this.#isDisposed || this.#search.revision === this.#savedRevision) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      void this.#saveDue();
    }, this.#rest);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  async #save(): Promise<void> {
    this.#isDue = false;
    const { revision } = this.#search;
    const bytes = await lastInSlices(this.#search.saving());
    if (this.#isDisposed) return;
    if (bytes === undefined) return this.saveSoon();
    const written = vscode.Uri.joinPath(this.#file, '..', `${revision}-${Date.now()}.tmp`);
    try {
      await vscode.workspace.fs.writeFile(written, bytes);
      await vscode.workspace.fs.rename(written, this.#file, { overwrite: true });
      this.#savedRevision = revision;
    } catch {
      // Without a storage (a full disk, a read-only one) the next start builds the index anew.
      await vscode.workspace.fs.delete(written).then(undefined, () => undefined);
    }
  }
}
