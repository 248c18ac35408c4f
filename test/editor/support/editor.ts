import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder that is open. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'a folder is open');
  return first.uri;
}

export function fileIn(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

export async function writeFile(path: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileIn(path);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

export async function removeFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileIn(path), { recursive: true, useTrash: false });
}

/** Writes a file and shows it in an editor. */
export async function open(path: string, text: string): Promise<vscode.TextEditor> {
  return show(await writeFile(path, text));
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the first place of a text in an open document by another, as one typing step. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  assert.ok(await editor.edit((builder) => builder.replace(range, by)));
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Our findings of a file, as `code “marked text”`, in the order of the text. */
export function findings(document: vscode.TextDocument): readonly string[] {
  return diagnosticsOf(document.uri).map(({ code, range }) => `${codeOf(code)} “${document.getText(range)}”`);
}

/** The codes of our findings of a file, open or not. */
export function codes(uri: vscode.Uri): readonly string[] {
  return diagnosticsOf(uri).map(({ code }) => codeOf(code));
}

export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'hansei');
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until something holds, asking every few milliseconds; fails with what it last was. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  holds: (value: T) => boolean,
  limit = 40_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) assert.fail(`still ${JSON.stringify(value)} after ${limit} ms`);
    await pause(15);
  }
}

/** Waits until the findings of a document are these. */
export async function findingsBecome(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  try {
    await eventually(
      () => findings(document),
      (found) => JSON.stringify(found) === wanted,
    );
  } catch {
    assert.deepEqual(findings(document), expected);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

export async function lenses(document: vscode.TextDocument): Promise<readonly string[]> {
  const found: readonly vscode.CodeLens[] = await vscode.commands.executeCommand(
    'vscode.executeCodeLensProvider',
    document.uri,
    50,
  );
  return found.map(({ command }) => command?.title ?? '');
}

export function extension(): vscode.Extension<{ isAwake(): boolean; activationTime: number }> {
  const found = vscode.extensions.getExtension('hansei.hansei');
  assert.ok(found, 'the extension is installed');
  return found;
}
