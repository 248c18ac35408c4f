import * as vscode from 'vscode';
import { cannotLoad } from '../core/messages/load.ts';
import type { Language } from '../core/text/words.ts';
import { giveWay } from './in-slices.ts';
import { loadOnce } from './load-once.ts';
import { showError } from './notify.ts';
import { reasonOf } from './reason-of.ts';
import { displayLanguage } from './settings.ts';
import type { Workbench } from './workbench.ts';

/** What every part of the editor's face shares. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  /** The language of messages: the setting, else that of VS Code. */
  readonly language: () => Language;
  readonly onDidChangeLanguage: vscode.Event<void>;
  /** Loads the core and all features that need it, once; again where that failed, which the person is told. */
  readonly wake: () => Promise<Workbench>;
  readonly isAwake: () => boolean;
}

/** Makes the host of an extension that is being activated. Nothing of the core is loaded before somebody wakes it. */
export function createHost(context: vscode.ExtensionContext): Host {
  const languageChanged = new vscode.EventEmitter<void>();
  const workbench = loadOnce(
    () => load(host),
    (error) => void showError(cannotLoad(reasonOf(error))[displayLanguage()]),
  );
  const host: Host = {
    context,
    language: displayLanguage,
    onDidChangeLanguage: languageChanged.event,
    wake: workbench.get,
    isAwake: workbench.isLoaded,
  };
  context.subscriptions.push(
    languageChanged,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hansei.language')) languageChanged.fire();
    }),
  );
  return host;
}

/** A part a turn: all at once, they would keep everything else in the extension host waiting. */
async function load(host: Host): Promise<Workbench> {
  await import('../core/kinds/index.ts');
  await giveWay();
  const { createWorkbench } = await import('./workbench.ts');
  await giveWay();
  return createWorkbench(host);
}
