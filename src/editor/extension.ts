import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { searchPalette } from './features/search/search-palette.ts';
import { registerSearchView } from './features/search/search-view.ts';
import { registerTasks } from './features/tasks/check-tasks.ts';
import { createHost } from './host.ts';
import { lazySymptoms } from './lazy-symptoms.ts';
import { extendMarkdownIt } from './preview/extend-markdown-it.ts';
import { wakeWhenOurs } from './wake-when-ours.ts';

/** What tests and other extensions may ask. */
interface ExtensionState {
  /** True once something of ours was found and the core is loaded. */
  readonly isAwake: () => boolean;
  /** How long the activation took, in milliseconds. */
  readonly activationTime: number;
  /** Called by VS Code's Markdown preview. */
  readonly extendMarkdownIt: typeof extendMarkdownIt;
}

/** Registers what is cheap. Everything else is loaded when something of ours is found, or a command runs. */
export function activate(context: vscode.ExtensionContext): ExtensionState {
  const begun = performance.now();
  const host = createHost(context);
  const symptoms = lazySymptoms(host);
  registerCommands(host, { ...searchPalette(context, symptoms), ...registerSearchView(context, symptoms) });
  registerTasks(host);
  wakeWhenOurs(host);
  return { isAwake: host.isAwake, activationTime: performance.now() - begun, extendMarkdownIt };
}

export function deactivate(): void {}
