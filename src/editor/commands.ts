import * as vscode from 'vscode';
import { type ActionId, actions } from '../core/actions/index.ts';
import type { Handler, Handlers } from './features/feature.ts';
import type { AnsweredAction } from './features/index.ts';
import type { Host } from './host.ts';

/** The handlers of actions that no feature has: they need no core. An action without any handler does not compile. */
type EarlyHandlers = Readonly<Record<Exclude<ActionId, AnsweredAction>, Handler>>;

/** Registers every action of the table. The features, and the core with them, are loaded when the first of theirs is run. */
export function registerCommands({ context, wake }: Host, early: EarlyHandlers): void {
  const known: Handlers = early;
  for (const { id } of actions) {
    const handler: Handler = known[id] ?? (async (...input) => (await wake()).run(id, input));
    context.subscriptions.push(vscode.commands.registerCommand(id, handler));
  }
}
