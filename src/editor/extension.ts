import * as vscode from 'vscode';
import { mayBeOurs } from './may-be-ours.ts';
import { register } from './proxies.ts';

/** Starts with next to nothing: all that is heavy is loaded when a document may be one of ours, or a command of ours is run. */
export function activate(context: vscode.ExtensionContext): void {
  let loading: ReturnType<typeof load> | undefined;
  const whenLoaded = () => {
    loading ??= load(context);
    return loading;
  };
  const look = (document: vscode.TextDocument) => {
    if (loading === undefined && mayBeOurs(document)) void whenLoaded();
  };
  register(context, whenLoaded);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  for (const document of vscode.workspace.textDocuments) look(document);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, 'hansei.yml')).then(whenLoaded, () => undefined);
  }
}

async function load(context: vscode.ExtensionContext) {
  return (await import('./main.ts')).start(context);
}

export function deactivate(): void {}
