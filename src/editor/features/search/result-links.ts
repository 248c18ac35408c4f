import * as vscode from 'vscode';
import { markdownLink } from '../../../core/actions/result-link.ts';
import * as say from '../../../core/messages/search-from-here.ts';
import { notWritten } from '../../../core/messages/write-file.ts';
import type { Words } from '../../../core/text/words.ts';
import { relativePath } from '../../find-files.ts';

/** What can be linked to. */
interface LinkTarget {
  readonly uri: vscode.Uri;
  readonly title: string;
}

/** Remembers the editor that a person was writing in last: a view has the focus while its buttons are pressed. */
export function rememberEditor(context: vscode.ExtensionContext): () => vscode.TextEditor | undefined {
  let last = written(vscode.window.activeTextEditor);
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      last = written(editor) ?? last;
    }),
  );
  return () => {
    const active = written(vscode.window.activeTextEditor) ?? last;
    const visible = vscode.window.visibleTextEditors;
    return visible.find((editor) => editor === active) ?? visible.find(({ document }) => document === active?.document);
  };
}

/** An editor of something that can be written: the output, say, or the other side of a comparison, is one to VS Code, too. */
function written(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
  const scheme = editor?.document.uri.scheme ?? '';
  const isWritten = scheme === 'untitled' || scheme === 'vscode-notebook-cell';
  return isWritten || vscode.workspace.fs.isWritableFileSystem(scheme) === true ? editor : undefined;
}

/** Inserts a link at the cursor, as one undoable change. @returns what is told */
export async function insertLink(target: LinkTarget, editor: vscode.TextEditor | undefined): Promise<Words> {
  if (editor === undefined) return say.noEditorForLink();
  const change = new vscode.WorkspaceEdit();
  change.insert(editor.document.uri, editor.selection.active, linkTo(target, editor.document.uri));
  const path = vscode.workspace.asRelativePath(editor.document.uri);
  return (await vscode.workspace.applyEdit(change)) ? say.linkInserted(path) : notWritten(path);
}

/** Puts a link on the clipboard, relative to the document of the editor. @returns what is told */
export async function copyLink(target: LinkTarget, editor: vscode.TextEditor | undefined): Promise<Words> {
  await vscode.env.clipboard.writeText(linkTo(target, editor?.document.uri));
  return say.linkCopied();
}

/** Relative to the document; from the root of its folder where the document has no place among files. */
function linkTo({ uri, title }: LinkTarget, from: vscode.Uri | undefined): string {
  const isBeside = from !== undefined && from.scheme === uri.scheme && from.authority === uri.authority;
  if (isBeside) return markdownLink(title, uri.path.slice(1), from.path.slice(1));
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return markdownLink(title, folder === undefined ? uri.path : relativePath(folder.uri, uri));
}
