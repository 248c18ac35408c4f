import * as vscode from 'vscode';
import { LineTable } from '../core/text/lines.ts';
import { applyEdits, type Edit } from '../core/text/span.ts';
import type { Words } from '../core/text/words.ts';
import { toTextEdit } from './convert.ts';
import { leadsOut } from './leads-out.ts';
import { openText } from './open-text.ts';

/** What is to become of one file. */
interface TextChange {
  readonly uri: vscode.Uri;
  /** The text that the edits are made for; undefined for a file that is not there yet. */
  readonly before: string | undefined;
  readonly edits: readonly Edit[];
  /** True for a file that goes. */
  readonly removes?: boolean;
}

/** What became of a change: nothing was changed where a file is not what it was, or cannot be made. */
type Written =
  | {
      readonly done: false;
      /** What there is more to say than that. */
      readonly why?: Words;
    }
  | {
      readonly done: true;
      /** The files that are changed in the editor and not on the disk, relative to the folder that is open. */
      readonly unsaved: readonly string[];
    };

/**
 * Changes several files by one change that one undo takes back. What had no unsaved changes before is saved, where that can
 * be done.
 */
export async function writeTexts(changes: readonly TextChange[]): Promise<Written> {
  const change = new vscode.WorkspaceEdit();
  const changed: { readonly uri: vscode.Uri; readonly wasDirty: boolean }[] = [];
  const texts: { readonly document: vscode.TextDocument; readonly before: string | undefined }[] = [];
  // Where one part of a change fails, VS Code keeps the parts before it: those that may fail come first.
  const order = [...changes].sort((a, b) => Number(isText(a)) - Number(isText(b)));
  for (const one of order) {
    const { uri, before, edits } = one;
    const why = await leadsOut(uri);
    if (why !== undefined) return { done: false, why };
    const document = before === undefined ? undefined : await openText(uri);
    if (document?.getText() !== before) return { done: false };
    if (document !== undefined) texts.push({ document, before });
    addTo(change, one);
    if (isText(one) && edits.length > 0) changed.push({ uri, wasDirty: document?.isDirty === true });
  }
  // Somebody may have typed while the disk was asked for the others.
  if (texts.some(({ document, before }) => document.getText() !== before)) return { done: false };
  if (!(await vscode.workspace.applyEdit(change))) return { done: false };
  const unsaved: string[] = [];
  for (const { uri, wasDirty } of changed) {
    const isSaved = !wasDirty && (await (await openText(uri))?.save()) === true;
    if (!isSaved) unsaved.push(vscode.workspace.asRelativePath(uri));
  }
  return { done: true, unsaved };
}

/** False for a file that is made or goes. */
function isText({ before, removes }: TextChange): boolean {
  return before !== undefined && removes !== true;
}

function addTo(change: vscode.WorkspaceEdit, { uri, before, edits, removes }: TextChange): void {
  if (removes === true) change.deleteFile(uri, { ignoreIfNotExists: true });
  else if (before === undefined) {
    const contents = new TextEncoder().encode(applyEdits('', edits));
    change.createFile(uri, { ignoreIfExists: false, contents });
  } else {
    const lines = new LineTable(before);
    for (const edit of edits) {
      const { range, newText } = toTextEdit(lines, edit);
      change.replace(uri, range, newText);
    }
  }
}
