import * as vscode from 'vscode';
import { actions } from '../core/actions/index.ts';
import type { Host } from './host.ts';

/** Actions that the search features register themselves. */
const ownHandlers: readonly string[] = [
  'hansei.searchSymptom',
  'hansei.openSearch',
  'hansei.openSearchPanel',
  'hansei.insertLink',
];

/** Registers every action of the table. What it does is loaded when it is first run. */
export function registerCommands({ context, wake }: Host): void {
  for (const { id } of actions) {
    if (ownHandlers.includes(id)) continue;
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...input: readonly unknown[]) => (await wake()).run(id, input)),
    );
  }
}
