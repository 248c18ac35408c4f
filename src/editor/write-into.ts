import * as vscode from 'vscode';
import { notWritten } from '../core/messages/write-file.ts';
import { LineTable } from '../core/text/lines.ts';
import { applyEdits, type Edit, type Span } from '../core/text/span.ts';
import { toRange, toWorkspaceEdit } from './convert.ts';
import { showError } from './notify.ts';
import { displayLanguage } from './settings.ts';

/**
 * Changes the text of a document by one change that one undo takes back, and brings what was written into view: it may
 * stand far from where the person is. The cursor stays. Who wanted it is told when it cannot be changed.
 * @returns false when nothing was changed
 */
export async function writeInto(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  if (edits.length === 0) return false;
  // The edits are for the text that was open: the file's may be another.
  if (document.isClosed) {
    tellNotWritten(document.uri);
    return false;
  }
  const text = document.getText();
  if (!(await applyOrTell(toWorkspaceEdit(document.uri, new LineTable(text), edits), document.uri))) return false;
  const after = applyEdits(text, edits);
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  // Somebody else's change may have come between.
  if (editor === undefined || document.getText() !== after) return true;
  const range = toRange(new LineTable(after), lastWritten(text, edits));
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Makes a change. A person is told, by the name of a file, when it cannot be made. */
export async function applyOrTell(change: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<boolean> {
  const isDone = await vscode.workspace.applyEdit(change);
  if (!isDone) tellNotWritten(uri);
  return isDone;
}

/** Writes a file that a person has named, over what is there. They are told when it cannot be written. */
export async function writeOrTell(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)).then(undefined, () => tellNotWritten(uri));
}

function tellNotWritten(uri: vscode.Uri): void {
  void showError(notWritten(vscode.workspace.asRelativePath(uri))[displayLanguage()]);
}

/** Where the last of the edits stands in the text that comes of them. */
function lastWritten(text: string, edits: readonly Edit[]): Span {
  const last = edits.reduce((a, b) => (b.span.start >= a.span.start ? b : a));
  const end = applyEdits(text, edits).length - (text.length - last.span.end);
  return { start: end - last.text.trimStart().length, end };
}
