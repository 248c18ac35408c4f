import * as vscode from 'vscode';
import { mayBeOurs } from '../core/workspace/may-be-ours.ts';
import { pathForReading } from './document-path.ts';
import type { Host } from './host.ts';

/** Wakes the rest of the extension as soon as there may be something of ours: until then one look at each open text. */
export function wakeWhenOurs({ context, wake, isAwake }: Host): void {
  const watching: vscode.Disposable[] = [];
  const look = (document: vscode.TextDocument) => {
    if (isAwake()) for (const disposable of watching.splice(0)) disposable.dispose();
    else if (mayBeOurs(pathForReading(document), document.getText())) void wake();
  };
  watching.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void wakeForConfiguration(wake)),
  );
  context.subscriptions.push({ dispose: () => vscode.Disposable.from(...watching).dispose() });
  for (const document of vscode.workspace.textDocuments) look(document);
  void wakeForConfiguration(wake);
}

async function wakeForConfiguration(wake: Host['wake']): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, 'hansei.yml')).then(
      () => true,
      () => false,
    );
    if (found) await wake();
  }
}
