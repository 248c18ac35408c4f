import type * as vscode from 'vscode';

/** What it needs of a quick pick. */
type Picker<Item extends vscode.QuickPickItem> = Pick<
  vscode.QuickPick<Item>,
  'items' | 'activeItems' | 'onDidChangeActive'
>;

/**
 * The items of a quick pick whose list changes while somebody moves in it: who has gone to an item stays there, who has not is
 * at the first one.
 */
export class SteadyList<Item extends vscode.QuickPickItem> {
  readonly #picker: Picker<Item>;
  readonly #keyOf: (item: Item) => string | undefined;
  readonly #contentOf: (item: Item) => unknown;
  /** The item that the person has gone to; undefined at the first one, where everybody begins. */
  #wentTo: string | undefined;
  /** Given new items, VS Code goes to the first one, and tells so, before it goes back to the one that it was asked for. */
  #isGoingBack = false;

  /**
   * @param keyOf what tells an item from others, and stays when the list is made anew; undefined for what is only said
   * @param contentOf what an item shows and leads to, as JSON can tell it
   */
  constructor(picker: Picker<Item>, keyOf: (item: Item) => string | undefined, contentOf: (item: Item) => unknown) {
    this.#picker = picker;
    this.#keyOf = keyOf;
    this.#contentOf = contentOf;
    picker.onDidChangeActive(([item]) => this.#moved(item));
  }

  /** Shows the answers to another question, from the first one on. */
  restart(items: readonly Item[]): void {
    this.#wentTo = undefined;
    this.#isGoingBack = false;
    this.#picker.items = items;
  }

  /** Shows new answers to the same question. The same ones are left alone: a key may be on its way to them. */
  replace(items: readonly Item[]): void {
    if (this.#contents(items) === this.#contents(this.#picker.items)) return;
    const at = this.#wentTo === undefined ? -1 : items.findIndex((item) => this.#keyOf(item) === this.#wentTo);
    this.#isGoingBack = at > 0;
    if (at <= 0) this.#wentTo = undefined;
    this.#picker.items = items;
    const same = items[at];
    if (same !== undefined) this.#picker.activeItems = [same];
  }

  #moved(item: Item | undefined): void {
    const at = item === undefined ? -1 : this.#picker.items.indexOf(item);
    if (item === undefined || at < 0) return;
    if (this.#isGoingBack && at === 0) return;
    this.#isGoingBack = false;
    this.#wentTo = at === 0 ? undefined : this.#keyOf(item);
  }

  #contents(items: readonly Item[]): string {
    return JSON.stringify(items.map(this.#contentOf));
  }
}
