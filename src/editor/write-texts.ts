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

/** What became of a change: nothing was changed where a file is not what it was, or cannot be written. */
interface Written {
  readonly done: boolean;
  /** What there is more to say than that. */
  readonly why?: Words;
}

/** Changes several files by one change that one undo takes back. What had no unsaved changes before has none afterwards. */
export async function writeTexts(changes: readonly TextChange[]): Promise<Written> {
  const change = new vscode.WorkspaceEdit();
  const clean: vscode.Uri[] = [];
  for (const { uri, before, edits, removes = false } of changes) {
    const why = await leadsOut(uri);
    if (why !== undefined) return { done: false, why };
    const document = before === undefined ? undefined : await openText(uri);
    if (document?.getText() !== before) return { done: false };
    if (removes) {
      change.deleteFile(uri, { ignoreIfNotExists: true });
      continue;
    }
    if (before === undefined) {
      const contents = new TextEncoder().encode(applyEdits('', edits));
      change.createFile(uri, { ignoreIfExists: false, contents });
      continue;
    }
    if (edits.length === 0) continue;
    const lines = new LineTable(before);
    for (const edit of edits) {
      const { range, newText } = toTextEdit(lines, edit);
      change.replace(uri, range, newText);
    }
    if (document?.isDirty !== true) clean.push(uri);
  }
  if (!(await vscode.workspace.applyEdit(change))) return { done: false };
  for (const uri of clean) await (await openText(uri))?.save();
  return { done: true };
}
