import * as vscode from 'vscode';
import { foreignFolders, isOurFormat } from '../core/workspace/file-names.ts';
import { type IgnoreFile, IgnoreRules, ignoreFileNames, ignoreTextOf } from '../core/workspace/ignored.ts';
import { ourFilesGlob } from './document-path.ts';
import { isThere } from './is-there.ts';

/** How many files of a folder are looked at. */
export const mostFiles = 20_000;
const mostIgnoreFiles = 500;
/** A repository is looked for so many folders up. */
const mostLevels = 20;
const foreign = `**/{${foreignFolders.join(',')}}/**`;

interface FoundFiles {
  readonly uris: readonly vscode.Uri[];
  /** True when there are more files than are looked at. */
  readonly isCut: boolean;
}

/** The files of a folder that could be ours by their names, at most so many. What `files.exclude` names is left out. */
export async function findFiles(folder: vscode.WorkspaceFolder, most = mostFiles): Promise<FoundFiles> {
  // One more tells whether there are more.
  const found = await search(new vscode.RelativePattern(folder, ourFilesGlob), most + 1);
  // A file system without a search of its own finds nothing, and a search that breaks off too: then its folders are read.
  const uris = found.length > 0 ? found : await walk(folder.uri, most + 1);
  return { uris: uris.slice(0, most).filter((uri) => isOf(folder, uri)), isCut: uris.length > most };
}

/** What the ignore files of a folder leave out, as on the command line. */
export async function findIgnored(folder: vscode.WorkspaceFolder): Promise<(path: string) => boolean> {
  const names = new vscode.RelativePattern(folder, `**/{${ignoreFileNames.join(',')}}`);
  const uris = await search(names, mostIgnoreFiles);
  const files = await Promise.all([...uris.map((uri) => readIgnoreFile(folder, uri)), ignoreFilesAbove(folder)]);
  const rules = new IgnoreRules();
  for (const file of files.flat()) if (file !== undefined) rules.add(file);
  return (path) => rules.ignores(path);
}

/** The `.gitignore` files above a folder that is a part of a repository only, nearest first. */
async function ignoreFilesAbove({ uri }: vscode.WorkspaceFolder): Promise<readonly IgnoreFile[]> {
  const found: IgnoreFile[] = [];
  let [at, above] = [uri, ''];
  for (let level = 0; level < mostLevels; level++) {
    if (await isThere(vscode.Uri.joinPath(at, '.git'))) return found;
    const parent = vscode.Uri.joinPath(at, '..');
    if (parent.path === at.path) break;
    above = `${at.path.slice(at.path.lastIndexOf('/') + 1)}/${above}`;
    at = parent;
    const text = await readText(vscode.Uri.joinPath(at, '.gitignore'));
    if (text !== undefined) found.push({ folder: '', above, text });
  }
  return [];
}

function search(pattern: vscode.RelativePattern, most: number): Promise<readonly vscode.Uri[]> {
  return Promise.resolve(vscode.workspace.findFiles(pattern, foreign, most)).catch(() => []);
}

/** A path relative to a folder, with `/`. */
export function relativePath(root: vscode.Uri, { path }: vscode.Uri): string {
  return path.slice(root.path.endsWith('/') ? root.path.length : root.path.length + 1);
}

/** A folder within the folder that is open by itself has its own session. */
function isOf(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
}

async function readIgnoreFile(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<IgnoreFile | undefined> {
  const path = relativePath(folder.uri, uri);
  const text = await readText(uri);
  return text === undefined ? undefined : { folder: path.slice(0, path.lastIndexOf('/') + 1), text };
}

function readText(uri: vscode.Uri): Promise<string | undefined> {
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(ignoreTextOf, () => undefined);
}

async function walk(root: vscode.Uri, most: number): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined && found.length < most; folder = waiting.pop()) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      (list) => list,
      () => [],
    );
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      // A symbolic link to a folder could lead back up.
      if (type === vscode.FileType.Directory && !foreignFolders.includes(name)) waiting.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && isOurFormat(name)) found.push(uri);
    }
  }
  return found;
}
