import * as vscode from 'vscode';
import { firstFiles, kindsWithTemplates } from '../../core/actions/first-files.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { Template } from '../../core/kinds/kind.ts';
import { fileExists, fileWritten } from '../../core/messages/command-line.ts';
import type { Commands } from '../host.ts';
import { displayLanguage } from '../language.ts';

/** A new document from a template, and a first configuration for a repository. */
export function newDocument(): Commands {
  return { 'hansei.newDocument': createDocument, 'hansei.initialise': initialise };
}

interface Choice extends vscode.QuickPickItem {
  readonly template: Template;
}

async function createDocument(kindId?: unknown): Promise<void> {
  const language = displayLanguage();
  const choices = kindsWithTemplates(kinds)
    .filter(({ id }) => typeof kindId !== 'string' || id === kindId)
    .flatMap(({ title, templates }) => templates.map((template): Choice => ({ label: title[language], description: template.fileName, template })));
  const placeHolder = language === 'ja' ? '文書の種類' : 'Kind of document';
  const [only, second] = choices;
  const choice = second === undefined ? only : await vscode.window.showQuickPick(choices, { placeHolder });
  if (choice === undefined) return;
  const { format, text } = choice.template;
  const document = await vscode.workspace.openTextDocument({ language: format, content: text[language] });
  await vscode.window.showTextDocument(document);
}

async function initialise(): Promise<void> {
  const language = displayLanguage();
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    void vscode.window.showInformationMessage(language === 'ja' ? '先にフォルダーを開いてください。' : 'Open a folder first.');
    return;
  }
  const notes: string[] = [];
  for (const { path, text } of firstFiles(kinds, language)) {
    const uri = vscode.Uri.joinPath(folder.uri, path);
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!exists) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    notes.push((exists ? fileExists : fileWritten)(path)[language]);
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'hansei.yml'));
  void vscode.window.showInformationMessage(notes.join(' '));
}
