import * as vscode from 'vscode';
import { type ActionFilter, actionItems } from '../../../core/action-items/action-items.ts';
import * as say from '../../../core/messages/action-items.ts';
import { cannotRead } from '../../../core/messages/load.ts';
import { searchWords } from '../../../core/messages/search-view.ts';
import { zoneOfSettings } from '../../../core/settings.ts';
import { dayAt } from '../../../core/time/day-number.ts';
import { asInstant } from '../../../core/time/instant.ts';
import { reasonOf } from '../../reason-of.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import type { Surroundings } from '../feature.ts';
import { type ActionNode, ActionTree, type PlacedItem } from './action-tree.ts';

const viewId = 'hansei.actionItems';
/** Changes within this time are shown together, in milliseconds. */
const pause = 200;
/** How often what has become overdue is looked for, in milliseconds. */
const interval = 10 * 60_000;

/** The view of action items: what it shows, its filter, and its badge. */
export class ActionView {
  readonly #surroundings: Surroundings;
  readonly #tree: ActionTree;
  readonly #view: vscode.TreeView<ActionNode>;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #clock: ReturnType<typeof setInterval>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #filter: ActionFilter = { withDone: false, owner: '' };

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { host, sessions } = surroundings;
    this.#tree = new ActionTree(host.language);
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this.#tree, showCollapseAll: true });
    this.#subscriptions = [
      sessions.onDidCheck(() => this.#showSoon()),
      sessions.onDidList((session) => this.#showWhenRead(session)),
      host.onDidChangeLanguage(() => this.#showSoon()),
      this.#view.onDidChangeVisibility(() => this.#show()),
    ];
    this.#clock = setInterval(() => this.#showSoon(), interval);
    void vscode.commands.executeCommand('setContext', 'hansei.hasActionView', true);
    this.#show();
  }

  async filterByOwner(wanted: unknown): Promise<void> {
    const language = this.#surroundings.host.language();
    const owner =
      typeof wanted === 'string'
        ? wanted
        : await vscode.window.showInputBox({ prompt: say.ownerFilter()[language], value: this.#filter.owner });
    if (owner === undefined) return;
    this.#filter = { ...this.#filter, owner: owner.trim() };
    this.#show();
  }

  toggleDone(): void {
    this.#filter = { ...this.#filter, withDone: !this.#filter.withDone };
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#clock);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }

  #showWhenRead(session: WorkspaceSession): void {
    this.#showSoon();
    const show = () => this.#showSoon();
    session.ready().then(show, show);
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#show(), pause);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { sessions } = this.#surroundings;
    const language = this.#surroundings.host.language();
    const unread = sessions.folders.filter(({ workspace }) => !workspace.complete);
    if (this.#view.visible) for (const session of unread) if (!session.isListed) this.#showWhenRead(session);
    // A folder that is being read is shown when it has been: reading it at once would hold up the editor.
    if (unread.some(({ isListed, failure }) => isListed && failure === undefined)) {
      if (this.#tree.shownCount === 0) this.#view.message = searchWords(language).reading;
      return;
    }
    // What could not be read could not be read here either.
    const items = sessions.all.filter(({ failure }) => failure === undefined).flatMap(itemsOf);
    this.#tree.show(items, this.#filter);
    const { owner, withDone } = this.#filter;
    const count = this.#tree.overdueCount;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: say.overdueCount(count)[language] };
    const shown = [
      ...(owner === '' ? [] : [say.shownOwner(owner)[language]]),
      ...(withDone ? [say.withDone()[language]] : []),
    ];
    this.#view.description = shown.join(', ');
    // An empty view says why: a filter that lets nothing through, or nothing at all (a welcome of the manifest).
    const failed = unread.find(({ failure }) => failure !== undefined);
    const nothing = items.length > 0 && this.#tree.shownCount === 0 ? say.nothingMatches()[language] : '';
    this.#view.message = failed === undefined ? nothing : cannotRead(reasonOf(failed.failure))[language];
    void vscode.commands.executeCommand(
      'setContext',
      'hansei.hasNoActionItems',
      unread.length === 0 && items.length === 0,
    );
  }
}

function itemsOf(session: WorkspaceSession): readonly PlacedItem[] {
  const zone = zoneOfSettings(session.workspace.settings);
  const today = dayAt(asInstant(Date.now()), zone);
  return actionItems(session.workspace, today).map((item) => ({ item, uri: session.uriOf(item.file) }));
}
