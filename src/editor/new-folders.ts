/** How long nothing is to be told of a new folder until it is looked through once more, in ms. */
const quiet = 1000;

/** Of files that are written into a folder while it is new, a watcher misses some now and then: it is looked through again. */
export class NewFolders {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #look: (folder: string) => void;

  /** @param look called with a folder that came, once nothing more is told of it */
  constructor(look: (folder: string) => void) {
    this.#look = look;
  }

  /** @param folder its URI, without `/` at the end */
  came(folder: string): void {
    clearTimeout(this.#timers.get(folder));
    const timer = setTimeout(() => {
      this.#timers.delete(folder);
      this.#look(folder);
    }, quiet);
    this.#timers.set(folder, timer);
  }

  /** Something came: what lies above it is not quiet. @param uri of a file or folder */
  told(uri: string): void {
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end);
      if (this.#timers.has(folder)) this.came(folder);
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
