import * as vscode from 'vscode';
import { configPath, isOurFormat } from '../core/workspace/file-names.ts';
import { mayBeOurs } from '../core/workspace/may-be-ours.ts';
import { graphPanel } from '../protocol/graph.ts';
import { pathForReading } from './document-path.ts';
import type { Host } from './host.ts';
import { isThere } from './is-there.ts';

/** Until something of ours is found, changed texts are looked at this often, in milliseconds. */
const pause = 200;

/** Wakes the rest of the extension as soon as there may be something of ours: until then one quick look at each open text. */
export function wakeWhenOurs({ context, wake, isAwake }: Host): void {
  const watching: vscode.Disposable[] = [];
  const changed = new Set<vscode.TextDocument>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (document: vscode.TextDocument) => {
    if (isAwake()) for (const disposable of watching.splice(0)) disposable.dispose();
    else if (!document.isClosed && isOurs(document)) void wake();
  };
  const lookAtChanged = () => {
    timer = undefined;
    for (const document of changed) look(document);
    changed.clear();
  };
  watching.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isOurFormat(pathForReading(document))) return;
      changed.add(document);
      timer ??= setTimeout(lookAtChanged, pause);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void wakeForConfiguration(wake)),
    { dispose: () => clearTimeout(timer) },
  );
  context.subscriptions.push({ dispose: () => vscode.Disposable.from(...watching).dispose() });
  for (const document of vscode.workspace.textDocuments) look(document);
  if (hasGraph()) void wake();
  void wakeForConfiguration(wake);
}

/** A graph that VS Code restores is drawn by what is loaded then. */
function hasGraph(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(graphPanel));
}

/** Only a text of our formats is fetched at all. */
function isOurs(document: vscode.TextDocument): boolean {
  const path = pathForReading(document);
  return isOurFormat(path) && mayBeOurs(path, document.getText());
}

async function wakeForConfiguration(wake: Host['wake']): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (await isThere(vscode.Uri.joinPath(uri, configPath))) await wake();
  }
}
