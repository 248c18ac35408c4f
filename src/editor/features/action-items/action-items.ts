import * as vscode from 'vscode';
import { linkPath } from '../../../core/text/escape-markdown.ts';
import { LineTable } from '../../../core/text/lines.ts';
import { toPosition } from '../../convert.ts';
import { openTextOrTell } from '../../open-text.ts';
import type { Feature, Surroundings } from '../feature.ts';
import type { ActionNode } from './action-tree.ts';
import { ActionView } from './action-view.ts';
import { finishAction } from './finish-action.ts';

/** All action items of the open folders: what is overdue first, to be opened, filtered and marked as done. */
export const actionItemsView = {
  start: (surroundings) => [viewOf(surroundings)],
  handlers: (surroundings) => ({
    'hansei.filterActionItems': (owner) => viewOf(surroundings).filterByOwner(owner),
    'hansei.toggleDoneActionItems': () => viewOf(surroundings).toggleDone(),
    'hansei.openActionItem': (node) => openItem(node, surroundings),
    'hansei.copyActionLink': (node) => copyLink(node, surroundings),
    'hansei.markActionDone': (node, proof) => (isItem(node) ? finishAction(node, surroundings, proof) : false),
  }),
} satisfies Feature;

const views = new WeakMap<Surroundings, ActionView>();

function viewOf(surroundings: Surroundings): ActionView {
  const known = views.get(surroundings) ?? new ActionView(surroundings);
  views.set(surroundings, known);
  return known;
}

type ItemNode = Extract<ActionNode, { type: 'item' }>;

function isItem(node: unknown): node is ItemNode {
  return typeof node === 'object' && node !== null && (node as Partial<ItemNode>).type === 'item';
}

async function openItem(node: unknown, { host }: Surroundings): Promise<void> {
  if (!isItem(node)) return;
  const document = await openTextOrTell(node.uri, host.language());
  if (document === undefined) return;
  const position = toPosition(new LineTable(document.getText()), node.item.span.start);
  await vscode.window.showTextDocument(document, {
    preserveFocus: true,
    selection: new vscode.Range(position, position),
  });
}

/** `incidents/inc-1.md#L34`: what Markdown and code hosts take for a link. */
async function copyLink(node: unknown, { host }: Surroundings): Promise<void> {
  if (!isItem(node)) return;
  const document = await openTextOrTell(node.uri, host.language());
  if (document === undefined) return;
  const { line } = toPosition(new LineTable(document.getText()), node.item.span.start);
  await vscode.env.clipboard.writeText(`${linkPath(node.item.file)}#L${line + 1}`);
}
