import * as vscode from 'vscode';
import { editsForMovedFiles, type FileMove } from '../../../core/language/across/moved-files.ts';
import { LineTable } from '../../../core/text/lines.ts';
import { isMarkdown } from '../../../core/workspace/file-names.ts';
import { toTextEdit } from '../../convert.ts';
import { findFiles } from '../../find-files.ts';
import { leadsOut } from '../../leads-out.ts';
import { readFiles } from '../../read-files.ts';
import { isOn } from '../../settings.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import type { Feature, Surroundings } from '../feature.ts';

/** Links follow a file or folder that is moved or renamed: part of the same operation, undone with it. */
export const movedFiles: Feature = {
  start({ sessions }: Surroundings) {
    return [
      vscode.workspace.onWillRenameFiles((event) => {
        event.waitUntil(changeFor(event.files, { sessions }, event.token));
      }),
    ];
  },
};

type Renames = vscode.FileWillRenameEvent['files'];

async function changeFor(
  files: Renames,
  { sessions }: Pick<Surroundings, 'sessions'>,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const change = new vscode.WorkspaceEdit();
  for (const session of sessions.folders) {
    // What leaves its folder is no longer reached by a path within it.
    const own = files.filter(
      ({ oldUri, newUri }) => sessions.of(oldUri) === session && sessions.of(newUri) === session,
    );
    if (own.length === 0 || !isOn('updateLinksOnFileMove', own[0]?.oldUri)) continue;
    await session.ready();
    for (const document of vscode.workspace.textDocuments)
      if (sessions.of(document.uri) === session) session.sync(document);
    const moves = own.map(({ oldUri, newUri }) => ({ from: session.pathOf(oldUri), to: session.pathOf(newUri) }));
    const markdown = !isFollowedByMarkdown(own);
    const pages = markdown ? await pagesOf(session, moves) : new Map<string, string>();
    if (token.isCancellationRequested) break;
    for (const [path, edits] of editsForMovedFiles(session.workspace, moves, { markdown, pages })) {
      if ((await leadsOut(session.uriOf(path))) !== undefined) continue;
      const lines = new LineTable(session.workspace.text(path) ?? pages.get(path) ?? '');
      change.set(
        session.uriOf(path),
        edits.map((edit) => toTextEdit(lines, edit)),
      );
    }
  }
  return change;
}

/** VS Code's own Markdown support does the same for pages where somebody has switched it on. */
function isFollowedByMarkdown([first]: Renames): boolean {
  if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) return false;
  const setting = vscode.workspace
    .getConfiguration('markdown', first?.oldUri)
    .get<string>('updateLinksOnFileMove.enabled');
  return setting === 'always' || setting === 'prompt';
}

/** Markdown pages that are none of our documents, but may have links to what moves, or move themselves. */
async function pagesOf(session: WorkspaceSession, moves: readonly FileMove[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  if (session.folder === undefined) return pages;
  const names = moves
    .map(({ from }) => from.slice(from.lastIndexOf('/') + 1))
    .flatMap((name) => [name, encodeURI(name)]);
  const isMoved = (path: string) => moves.some(({ from }) => path === from || path.startsWith(`${from}/`));
  const isWanted = (path: string, text: string) => isMoved(path) || names.some((name) => text.includes(name));
  const { uris } = await findFiles(session.folder);
  const unknown = uris.filter(
    (uri) => isMarkdown(uri.path) && session.workspace.text(session.pathOf(uri)) === undefined,
  );
  for await (const files of readFiles(unknown, (uri) => session.pathOf(uri), isWanted))
    for (const { path, text } of files) if (text !== undefined) pages.set(path, text);
  for (const document of vscode.workspace.textDocuments) {
    const path = session.pathOf(document.uri);
    if (pages.has(path)) pages.set(path, document.getText());
  }
  return pages;
}
