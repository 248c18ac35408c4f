import * as vscode from 'vscode';
import type { Problem } from '../core/problem.ts';
import { readOurFile } from './read-our-file.ts';

/** A file of a folder: its text when it may be ours, else what keeps it from being read. */
export interface FoundFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** How many files of a folder are looked at. */
export const mostFiles = 20_000;
const batch = 24;
const pattern = '**/*.{md,markdown,yml,yaml,json}';
const foreign = '**/{node_modules,.git,.hg,.svn,.vscode-test,__pycache__}/**';

/**
 * The files of a folder that may be ours, read a few at a time. What `files.exclude` names is left out.
 * @param onCut called when there are more files than are looked at
 */
export async function* listFiles(
  folder: vscode.WorkspaceFolder,
  isWanted: (path: string, text: string) => boolean,
  onCut: () => void,
): AsyncGenerator<readonly FoundFile[]> {
  const uris = await urisOf(folder);
  if (uris.length >= mostFiles) onCut();
  for (let first = 0; first < uris.length; first += batch) {
    const found = await Promise.all(
      uris.slice(first, first + batch).map(async (uri) => {
        const path = relativePath(folder.uri, uri);
        return { path, ...(await readOurFile(uri, path, isWanted)) };
      }),
    );
    yield found.filter(({ text, problems }) => text !== undefined || problems.length > 0);
  }
}

/** A folder within the folder that is open by itself has its own session. */
async function urisOf(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), foreign, mostFiles);
  return uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString());
}

function relativePath(root: vscode.Uri, { path }: vscode.Uri): string {
  return path.slice(root.path.endsWith('/') ? root.path.length : root.path.length + 1);
}
