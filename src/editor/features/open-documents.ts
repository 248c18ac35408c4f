import * as vscode from 'vscode';
import { configPath, isOurFormat } from '../../core/workspace/file-names.ts';
import { pathForReading } from '../document-path.ts';
import { isThere } from '../is-there.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Up to so many lines, a change is taken over at once; longer texts wait until the keys rest for a moment. */
const manyLines = 5000;
/** Milliseconds. */
const moment = 20;

/** Keeps the sessions in step with what is open in the editor: all changes of one turn together. */
export const openDocuments: Feature = {
  start(surroundings: Surroundings) {
    const { sessions } = surroundings;
    const changed = new Set<vscode.TextDocument>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const document of changed) take(document, surroundings);
      changed.clear();
    };
    const schedule = (document: vscode.TextDocument) => {
      if (!isOurFormat(pathForReading(document))) return;
      changed.add(document);
      clearTimeout(timer);
      timer = setTimeout(flush, document.lineCount > manyLines ? moment : 0);
    };
    const followFolders = ({ added, removed }: vscode.WorkspaceFoldersChangeEvent) => {
      for (const folder of removed) sessions.removeFolder(folder);
      for (const folder of added) sessions.addFolder(folder);
      startFolders(surroundings, added);
      for (const document of vscode.workspace.textDocuments) schedule(document);
    };
    for (const document of vscode.workspace.textDocuments) take(document, surroundings);
    startFolders(surroundings, vscode.workspace.workspaceFolders ?? []);
    return [
      vscode.workspace.onDidOpenTextDocument(schedule),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) schedule(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        changed.delete(document);
        sessions.close(document);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(followFolders),
      { dispose: () => clearTimeout(timer) },
    ];
  },
};

/** A document of ours is what makes the rest of its folder worth reading. */
function take(document: vscode.TextDocument, { sessions }: Surroundings): void {
  const session = sessions.of(document.uri);
  if (session === undefined || document.isClosed) return;
  if (session.sync(document) && !session.isListed) void session.ready();
}

/** A folder with a configuration of ours is read at once. */
function startFolders({ sessions }: Surroundings, folders: readonly vscode.WorkspaceFolder[]): void {
  for (const { uri } of folders) {
    const configuration = vscode.Uri.joinPath(uri, configPath);
    void isThere(configuration).then((found) => (found ? sessions.of(configuration)?.ready() : undefined));
  }
}
