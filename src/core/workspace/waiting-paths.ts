/** Paths that wait to be read, each once, in the order in which they came. */
export class WaitingPaths {
  readonly #paths = new Set<string>();
  #on: Iterator<string, undefined> = this.#paths.values();

  add(path: string): void {
    this.#paths.add(path);
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  delete(path: string): void {
    this.#paths.delete(path);
  }

  /**
   * The first of them, which is to be taken out before the next call. Goes on where it was: from its beginning, a set would
   * be gone through over all that has been taken out of it.
   */
  next(): string | undefined {
    const { value } = this.#on.next();
    if (value !== undefined) return value;
    // One that has come to its end stays there, whatever is added.
    this.#on = this.#paths.values();
    return this.#on.next().value;
  }
}
