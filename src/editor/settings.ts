import * as vscode from 'vscode';

/** Whether a setting is on where a file is: it is unless somebody switches it off. */
export function isOn(
  name: 'validation.enable' | 'codeLens.enable' | 'updateLinksOnFileMove',
  uri: vscode.Uri | undefined,
): boolean {
  return vscode.workspace.getConfiguration('hansei', uri).get<boolean>(name) !== false;
}

/** What the person goes by in timelines and action items; '' when nothing is set. */
export function actor(): string {
  return vscode.workspace.getConfiguration('hansei').get<string>('actor', '').trim();
}
