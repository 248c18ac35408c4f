import * as vscode from 'vscode';

/** How long the keys rest before a changed configuration makes the folder be listed again, in milliseconds. */
const restOfKeys = 500;

/** When a folder is listed: once, when the first one asks; anew after that failed; again when other files may be ours. */
export class Listing {
  readonly #list: () => Promise<void>;
  readonly #begun = new vscode.EventEmitter<void>();
  /** Fires when the folder is listed for the first time, and when that is tried again. */
  readonly onDidBegin = this.#begun.event;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Why it could not be listed; undefined when nothing has failed, or while it is tried again. */
  failure: unknown;

  constructor(list: () => Promise<void>) {
    this.#list = list;
  }

  /** Resolves when the folder has been listed; rejects with what kept it from that: the next one who asks starts anew. */
  async read(): Promise<void> {
    if (this.#running === undefined) {
      this.failure = undefined;
      this.#running = this.#list();
      this.#begun.fire();
    }
    try {
      await this.#running;
    } catch (error) {
      this.#running = undefined;
      this.failure = error;
      throw error;
    }
  }

  /** Lists it again soon, if that was done before. */
  again(): void {
    if (this.#running === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running?.then(() => this.#list());
    }, restOfKeys);
  }

  /** True while it is listed, and once it has been. */
  get isBegun(): boolean {
    return this.#running !== undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#begun.dispose();
  }
}
