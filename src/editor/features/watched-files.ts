import * as vscode from 'vscode';
import { isForeign, isOurFormat } from '../../core/workspace/file-names.ts';
import { isIgnoreFile } from '../../core/workspace/ignored.ts';
import { findFiles, mostFiles } from '../find-files.ts';
import { NewFolders } from '../new-folders.ts';
import type { Sessions } from '../sessions.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Follows files that are made, changed, renamed and deleted, in the editor or outside of it. */
export const watchedFiles: Feature = {
  start({ sessions }: Surroundings) {
    const watchers = new Map<WorkspaceSession, vscode.Disposable>();
    const watch = (session: WorkspaceSession) => {
      if (session.folder === undefined || watchers.has(session)) return;
      watchers.set(session, watchFolder(session, session.folder));
    };
    for (const session of sessions.folders) if (session.isListed) watch(session);
    return [
      sessions.onDidList(watch),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) rename(sessions, oldUri, newUri);
      }),
      // What the editor does itself is known at once. A watcher may come too late for a folder that is just being made.
      vscode.workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) follow(sessions, uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) forget(sessions, uri);
      }),
      // Whatever was missed while somebody worked elsewhere.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const session of sessions.folders) session.lookAgain();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        for (const session of sessions.folders)
          if (change.affectsConfiguration('files.exclude', session.folder)) session.relist();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const [session, watcher] of watchers) {
          if (!removed.some(({ uri }) => uri.toString() === session.folder?.uri.toString())) continue;
          watcher.dispose();
          watchers.delete(session);
        }
      }),
      { dispose: () => vscode.Disposable.from(...watchers.values()).dispose() },
    ];
  },
};

/** All names are watched, as a folder that comes or goes is told of by its own name only. */
function watchFolder(session: WorkspaceSession, folder: vscode.WorkspaceFolder): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const isOurs = (uri: vscode.Uri) =>
    vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
  const reload = (uri: vscode.Uri) => {
    const path = session.pathOf(uri);
    if (isForeign(path) || !isOurs(uri)) return;
    if (isOurFormat(path)) void session.reload(uri);
    else if (isIgnoreFile(uri.path)) session.relist();
    else session.reloadKnown(uri);
  };
  const newFolders = new NewFolders((folder) => {
    void reloadBelow(
      session,
      vscode.Uri.parse(folder),
      (file) => session.workspace.text(session.pathOf(file)) === undefined,
    );
  });
  return vscode.Disposable.from(
    watcher,
    newFolders,
    watcher.onDidCreate((uri) => {
      newFolders.told(uri.toString());
      reload(uri);
      session.lookAgain(uri);
      if (isOurFormat(uri.path) || isForeign(session.pathOf(uri))) return;
      newFolders.came(uri.toString());
      void reloadBelow(session, uri);
    }),
    watcher.onDidChange(async (uri) => {
      reload(uri);
      if (isOurFormat(uri.path) || isForeign(session.pathOf(uri)) || !(await isFolder(uri))) return;
      // A folder that went and came again at once is told of as changed: of what was in it, the disk knows what is there.
      session.remove(uri);
      session.lookAgain(uri);
      newFolders.came(uri.toString());
      await reloadBelow(session, uri);
    }),
    watcher.onDidDelete((uri) => {
      session.remove(uri);
      session.lookAgain(uri);
      session.reloadKnown(uri);
      if (isIgnoreFile(uri.path)) session.relist();
    }),
  );
}

/** A folder that was moved here brings its files along without a word about them. */
async function reloadBelow(
  session: WorkspaceSession,
  uri: vscode.Uri,
  isWanted: (file: vscode.Uri) => boolean = () => true,
): Promise<void> {
  const path = `${session.pathOf(uri)}/`;
  if (session.folder === undefined || session.ignores(path) || !(await isFolder(uri))) return;
  const { uris, outside } = await findFiles(session.folder, mostFiles, path);
  for (const file of [...uris, ...outside]) if (isWanted(file)) await session.reload(file);
}

/** A link to a folder is none: nothing is read through it. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type === vscode.FileType.Directory,
    () => false,
  );
}

function rename(sessions: Sessions, from: vscode.Uri, to: vscode.Uri): void {
  forget(sessions, from);
  follow(sessions, to);
}

function forget(sessions: Sessions, uri: vscode.Uri): void {
  const session = sessions.of(uri);
  session?.remove(uri);
  session?.lookAgain(uri);
}

function follow(sessions: Sessions, uri: vscode.Uri): void {
  const session = sessions.of(uri);
  session?.lookAgain(uri);
  if (session === undefined || !session.isListed || isForeign(session.pathOf(uri))) return;
  if (isOurFormat(uri.path)) void session.reload(uri);
  else void reloadBelow(session, uri);
}
