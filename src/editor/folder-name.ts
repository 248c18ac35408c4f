import * as vscode from 'vscode';

/** What tells a folder's documents from those of the others: its name, and nothing where only one is open. */
export function folderName(uri: vscode.Uri): string {
  if ((vscode.workspace.workspaceFolders?.length ?? 0) < 2) return '';
  return vscode.workspace.getWorkspaceFolder(uri)?.name ?? '';
}
