import * as vscode from 'vscode';

/** Whether there is a file or folder; false also for one that may not be asked about. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
