import * as vscode from 'vscode';
import { type Adoption, adopting, draftOf } from '../../core/adopt/adopt.ts';
import { Surveyor } from '../../core/adopt/survey.ts';
import { kinds } from '../../core/kinds/index.ts';
import { filesKept, lookingAround, noFolder, notTrusted, pickFolder } from '../../core/messages/actions.ts';
import type { Language } from '../../core/text/words.ts';
import { asInstant } from '../../core/time/instant.ts';
import { findFiles, relativePath } from '../find-files.ts';
import { eachInSlices, lastInSlices } from '../in-slices.ts';
import { isThere } from '../is-there.ts';
import { tellIfLeadsOut } from '../leads-out.ts';
import { today } from '../local-day.ts';
import { showInformation } from '../notify.ts';
import { existingPaths } from '../path-lookup.ts';
import { readFiles } from '../read-files.ts';
import { applyOrTell } from '../write-into.ts';
import type { Feature } from './feature.ts';

/** Writes a `hansei.yml` that fits into a folder: never over a file, and only into a trusted workspace. */
export const setUpRepository = {
  handlers: ({ host }) => ({ 'hansei.init': () => setUp(host.language()) }),
} satisfies Feature;

async function setUp(language: Language): Promise<void> {
  const folder = await chooseFolder(language);
  if (folder === undefined) return;
  const kept: string[] = [];
  const { files } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: lookingAround()[language] },
    () => lookAround(folder, language),
  );
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(folder.uri, path);
    if (await tellIfLeadsOut(uri, language)) return;
    if (await isThere(uri)) kept.push(path);
    else if (!(await createFile(uri, text))) return;
  }
  if (kept.length > 0) void showInformation(filesKept(kept)[language]);
  const last = files.at(-1);
  if (last !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, last.path));
}

/** The configuration that fits what is in the folder, whether or not it is open or was recognised. */
async function lookAround(folder: vscode.WorkspaceFolder, language: Language): Promise<Adoption> {
  const { uris: files } = await findFiles(folder);
  const pathOf = (uri: vscode.Uri) => relativePath(folder.uri, uri);
  const surveyor = new Surveyor(kinds);
  for await (const found of readFiles(files, pathOf, () => true))
    await eachInSlices(found, ({ path, text }) => text !== undefined && surveyor.add(path, text));
  const draft = draftOf(kinds, surveyor.survey, new Set(files.map(pathOf)), language, today());
  draft.workspace.setNow(asInstant(Date.now()));
  let unreadable = 0;
  for await (const found of readFiles(files, pathOf, draft.isWanted)) {
    for (const { path, text, problems } of found) {
      if (text !== undefined) draft.workspace.set(path, text);
      unreadable += problems.length;
    }
  }
  // Rules ask for the next place of a file when the first is answered.
  for (;;) {
    const adoption = await lastInSlices(adopting(draft, unreadable));
    const asked = draft.workspace.takeUnansweredPaths();
    if (asked.length === 0) return adoption;
    const existing = await existingPaths(folder.uri, asked);
    for (const path of asked) draft.workspace.answerPath(path, existing.has(path));
  }
}

async function chooseFolder(language: Language): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0 || !vscode.workspace.isTrusted) {
    void showInformation((folders.length === 0 ? noFolder() : notTrusted())[language]);
    return undefined;
  }
  if (folders.length === 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: pickFolder()[language] });
}

/** @returns false when the file could not be made, which the person is told */
async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  return applyOrTell(change, uri);
}
