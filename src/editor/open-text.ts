import * as vscode from 'vscode';
import { cannotOpen } from '../core/messages/open-file.ts';
import type { Language } from '../core/text/words.ts';
import { showWarning } from './notify.ts';

/** A file as the editor has it, unsaved changes included; undefined when it is not there or is no text. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** The same for a person who asked for the file, and is told when it cannot be opened. */
export async function openTextOrTell(uri: vscode.Uri, language: Language): Promise<vscode.TextDocument | undefined> {
  const document = await openText(uri);
  if (document === undefined) void showWarning(cannotOpen(vscode.workspace.asRelativePath(uri))[language]);
  return document;
}
