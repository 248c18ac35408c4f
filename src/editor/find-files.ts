import * as vscode from 'vscode';
import { configPath, foreignFolders } from '../core/workspace/file-names.ts';
import { matchAny } from '../core/workspace/globs.ts';
import { ignoreFileNames } from '../core/workspace/ignored.ts';
import { ourFilesGlob } from './document-path.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { unreadTarget } from './leads-out.ts';
import { type Walked, walk } from './walk.ts';

/** How many files of a folder are looked at. */
export const mostFiles = 20_000;
const mostIgnoreFiles = 500;
const foreign = `**/{${foreignFolders.join(',')}}/**`;

interface FoundFiles {
  /** The files that could be ours by their names. What `files.exclude` and ignore files name is left out. */
  readonly uris: readonly vscode.Uri[];
  /** The links among such that lead out of the repository: they are not to be read. */
  readonly outside: readonly vscode.Uri[];
  /** The folders that may not be read, relative to the folder, and why, as the operating system names it. */
  readonly closed: ReadonlyMap<string, string>;
  /** True when there are more files than are looked at. */
  readonly isCut: boolean;
  /** Whether `files.exclude` or ignore files leave a path out, relative to the folder; that of a folder ends with `/`. */
  readonly isIgnored: (path: string) => boolean;
}

/**
 * The files of a folder, at most so many.
 * @param from the folder in it to begin with, with `/` at its end: what ignore files above that say does not count
 */
export async function findFiles(folder: vscode.WorkspaceFolder, most = mostFiles, from = ''): Promise<FoundFiles> {
  const ignored = new IgnoreFiles(folder.uri);
  await ignored.addAbove();
  const { files, links, closed, isCut } = await findPaths(folder, ignored, most, from);
  const linked = await Promise.all(
    links.map(async (path) => {
      const uri = vscode.Uri.joinPath(folder.uri, path);
      return { uri, isOutside: (await unreadTarget(folder.uri, uri)) !== undefined };
    }),
  );
  const inside = linked.filter(({ isOutside }) => !isOutside).map(({ uri }) => uri);
  const uris = [...files.map((path) => vscode.Uri.joinPath(folder.uri, path)), ...inside];
  return {
    uris: uris.slice(0, most).filter((uri) => isOf(folder, uri)),
    outside: linked.filter(({ isOutside }) => isOutside).map(({ uri }) => uri),
    closed,
    isCut: isCut || uris.length > most,
    isIgnored: orBelowExcluded(folder, (path) => ignored.ignores(path)),
  };
}

/** On a disk, VS Code's own search would follow links; elsewhere, each folder may be a question to a server. */
async function findPaths(
  folder: vscode.WorkspaceFolder,
  ignored: IgnoreFiles,
  most: number,
  from: string,
): Promise<Walked> {
  const { uri } = folder;
  if (uri.scheme !== 'file') {
    const searched = await search(folder, from, ourFilesGlob, most + 1);
    // A file system without a search of its own finds nothing, and a search that breaks off too: then its folders are read.
    if (searched.length > 0) {
      const names = await search(folder, from, `**/{${ignoreFileNames.join(',')}}`, mostIgnoreFiles);
      await Promise.all(names.map((path) => ignored.add(path)));
      const files = searched.slice(0, most).filter((path) => !ignored.ignores(path));
      return { files, links: [], closed: new Map(), isCut: searched.length > most };
    }
  }
  return walk(uri, { ignored, isExcluded: excludedIn(folder) }, most, from);
}

/** @returns paths relative to the folder */
async function search(
  { uri: root }: vscode.WorkspaceFolder,
  from: string,
  glob: string,
  most: number,
): Promise<readonly string[]> {
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(root, from), glob);
  const found = await Promise.resolve(vscode.workspace.findFiles(pattern, foreign, most)).catch(() => []);
  return found.map((uri) => relativePath(root, uri));
}

/** What `files.exclude` names, by its path relative to the folder. */
function excludedIn({ uri }: vscode.WorkspaceFolder): (path: string) => boolean {
  const globs: Readonly<Record<string, unknown>> = vscode.workspace.getConfiguration('files', uri).get('exclude') ?? {};
  return matchAny(Object.keys(globs).filter((glob) => globs[glob] === true));
}

/** The configuration is read wherever it is hidden in the explorer: it is named, not looked for. */
function orBelowExcluded(folder: vscode.WorkspaceFolder, isIgnored: (path: string) => boolean) {
  const isExcluded = excludedIn(folder);
  return (path: string): boolean => {
    if (isIgnored(path)) return true;
    const names = path.split('/').filter((name) => name !== '');
    return path !== configPath && names.some((_, index) => isExcluded(names.slice(0, index + 1).join('/')));
  };
}

/** A path relative to a folder, with `/`. */
export function relativePath(root: vscode.Uri, { path }: vscode.Uri): string {
  return path.slice(root.path.endsWith('/') ? root.path.length : root.path.length + 1);
}

/** A folder within the folder that is open by itself has its own session. */
function isOf(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
}
