import * as vscode from 'vscode';
import {
  type ActionFilter,
  type ActionItem,
  type ActionState,
  actionStates,
  byOwner,
  filterActionItems,
} from '../../../core/action-items/action-items.ts';
import * as say from '../../../core/messages/action-items.ts';
import type { Language } from '../../../core/text/words.ts';
import { formatDay } from '../../../core/time/day-number.ts';
import { folderName } from '../../folder-name.ts';

/** An action item with the file that it stands in. */
export interface PlacedItem {
  readonly uri: vscode.Uri;
  readonly item: ActionItem;
}

/** A line of the view: a state, one of its owners, one of their items. */
export type ActionNode =
  | { readonly type: 'state'; readonly state: ActionState }
  | { readonly type: 'owner'; readonly state: ActionState; readonly owner: string }
  | ({ readonly type: 'item' } & PlacedItem);

/** Action items by state and owner, overdue ones first. */
export class ActionTree implements vscode.TreeDataProvider<ActionNode> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #language: () => Language;
  #items: readonly PlacedItem[] = [];
  #shown: readonly PlacedItem[] = [];

  constructor(language: () => Language) {
    this.#language = language;
  }

  /** Takes over what there is and what of it is wanted. */
  show(items: readonly PlacedItem[], filter: ActionFilter): void {
    const wanted = new Set(
      filterActionItems(
        items.map(({ item }) => item),
        filter,
      ),
    );
    this.#items = items;
    this.#shown = items.filter(({ item }) => wanted.has(item));
    this.#changed.fire();
  }

  get shownCount(): number {
    return this.#shown.length;
  }

  get overdueCount(): number {
    return this.#items.filter(({ item }) => item.state === 'overdue').length;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (node === undefined)
      return actionStates
        .filter((state) => this.#of(state).length > 0)
        .map((state): ActionNode => ({ type: 'state', state }));
    if (node.type === 'item') return [];
    const items = this.#of(node.state);
    if (node.type === 'owner')
      return items
        .filter(({ item }) => (item.owner ?? '') === node.owner)
        .map((placed) => ({ type: 'item', ...placed }));
    return [...byOwner(items.map(({ item }) => item)).keys()].map(
      (owner): ActionNode => ({ type: 'owner', state: node.state, owner }),
    );
  }

  getTreeItem(node: ActionNode): vscode.TreeItem {
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const language = this.#language();
    if (node.type === 'item') return itemLine(node, language);
    const items = this.#of(node.state);
    if (node.type === 'owner') {
      const name = node.owner === '' ? say.noOwner()[language] : node.owner;
      const own = items.filter(({ item }) => (item.owner ?? '') === node.owner);
      return groupLine(name, own.length, `${node.state} ${node.owner}`, 'person', Expanded);
    }
    const name = say.stateName(node.state)[language];
    return groupLine(name, items.length, node.state, icons[node.state], node.state === 'done' ? Collapsed : Expanded);
  }

  #of(state: ActionState): readonly PlacedItem[] {
    return this.#shown.filter(({ item }) => item.state === state);
  }
}

const icons: Readonly<Record<ActionState, string>> = { overdue: 'warning', open: 'circle-large-outline', done: 'pass' };

function groupLine(
  name: string,
  count: number,
  id: string,
  icon: string,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const line = new vscode.TreeItem(name, state);
  line.id = `group ${id}`;
  line.description = String(count);
  line.iconPath = new vscode.ThemeIcon(icon);
  line.accessibilityInformation = { label: `${name}, ${count}` };
  return line;
}

function itemLine(node: { readonly type: 'item' } & PlacedItem, language: Language): vscode.TreeItem {
  const { uri, item } = node;
  const { text, state, owner, due, dueDay, daysOverdue, document, incident, proof } = item;
  const line = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.None);
  const day = dueDay === undefined ? due : formatDay(dueDay);
  const when =
    daysOverdue > 0 ? say.daysLate(daysOverdue)[language] : day === undefined ? undefined : say.dueOn(day)[language];
  const about = [state === 'done' ? proof : when, incident ?? document, folderName(uri)].filter(
    (part) => part !== undefined && part !== '',
  );
  line.id = `${uri.toString()} ${item.span.start}`;
  line.description = about.join(' · ');
  line.tooltip = [text, owner ?? say.noOwner()[language], ...about].join('\n');
  line.iconPath =
    state === 'overdue'
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(icons[state]);
  line.contextValue = state === 'done' ? 'doneAction' : 'openAction';
  line.command = { command: 'hansei.openActionItem', title: '', arguments: [node] };
  line.accessibilityInformation = {
    label: [text, say.stateName(state)[language], owner ?? say.noOwner()[language], ...about].join(', '),
  };
  return line;
}
