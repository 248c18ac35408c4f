import * as vscode from 'vscode';
import { LineTable } from '../core/text/lines.ts';
import { applyEdits, type Edit, type Span } from '../core/text/span.ts';
import { toRange, toWorkspaceEdit } from './convert.ts';

/**
 * Changes the text of a document by one change that one undo takes back, and brings what was written into view: it may
 * stand far from where the person is. The cursor stays.
 * @returns false when nothing was changed
 */
export async function writeInto(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  if (edits.length === 0) return false;
  const text = document.getText();
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, new LineTable(text), edits)))) return false;
  const after = applyEdits(text, edits);
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  // Somebody else's change may have come between.
  if (editor === undefined || document.getText() !== after) return true;
  const range = toRange(new LineTable(after), lastWritten(text, edits));
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Where the last of the edits stands in the text that comes of them. */
function lastWritten(text: string, edits: readonly Edit[]): Span {
  const last = edits.reduce((a, b) => (b.span.start >= a.span.start ? b : a));
  const end = applyEdits(text, edits).length - (text.length - last.span.end);
  return { start: end - last.text.trimStart().length, end };
}
