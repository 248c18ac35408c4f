import * as vscode from 'vscode';

/** Whether there is a file or folder; false also for one that may not be asked about. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Whether there is a file. A pipe or a device is none, nor is a link to one: to read it might never end. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}
