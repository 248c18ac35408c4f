import * as vscode from 'vscode';
import { isThere } from './is-there.ts';

/** A repository is looked for so many folders up. */
const mostLevels = 20;

/** The folder of the repository around a folder; the folder itself where it is in none. */
export async function repositoryOf(folder: vscode.Uri): Promise<vscode.Uri> {
  for (let [at, level] = [folder, 0]; level < mostLevels; level++) {
    if (await isThere(vscode.Uri.joinPath(at, '.git'))) return at;
    const above = vscode.Uri.joinPath(at, '..');
    if (above.path === at.path) break;
    at = above;
  }
  return folder;
}
