import { inSlices } from './in-slices.ts';
import { oneRun } from './one-run.ts';

/** The paths whose problems are to be asked for, a few at a time. */
export class CheckQueue {
  readonly #waiting = new Set<string>();
  readonly #check: (path: string) => void;
  #isDisposed = false;
  /** Resolves when all that waits has been asked for, what comes meanwhile included. */
  readonly run = oneRun(
    () => this.#waiting.size > 0 && !this.#isDisposed,
    () => inSlices(() => this.#next()),
  );

  /** @param check gets each path in its turn */
  constructor(check: (path: string) => void) {
    this.#check = check;
  }

  add(paths: Iterable<string>): void {
    for (const path of paths) this.#waiting.add(path);
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  /** @returns false when nothing is left */
  #next(): boolean {
    const [path] = this.#waiting;
    if (path === undefined || this.#isDisposed) return false;
    this.#waiting.delete(path);
    this.#check(path);
    return this.#waiting.size > 0;
  }
}
