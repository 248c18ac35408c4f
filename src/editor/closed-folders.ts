import * as vscode from 'vscode';
import { unreadableFolder } from '../core/messages/command-line.ts';
import type { Problem } from '../core/problem.ts';
import { forbidden, unreadable } from './read-our-file.ts';

/** The folders below one that may not be read, as they were when it was listed for the last time. */
export class ClosedFolders {
  #paths: ReadonlySet<string> = new Set();

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** Takes over what a listing found. */
  take(paths: Iterable<string>): void {
    this.#paths = new Set(paths);
  }

  /** Nothing tells of a folder that may be read now. */
  async isAnyOpen(folder: vscode.WorkspaceFolder): Promise<boolean> {
    for (const path of this.#paths) if (await isOpen(vscode.Uri.joinPath(folder.uri, path))) return true;
    return false;
  }
}

/** What is said of such a folder. @param reason as the operating system names it */
export function closedFolder(folder: vscode.WorkspaceFolder, path: string, reason: string): Problem {
  return { ...unreadable, message: unreadableFolder(path === '' ? folder.name : path, reason) };
}

/** True also for one that is gone. */
async function isOpen(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.readDirectory(uri).then(
    () => true,
    (error: unknown) => forbidden(error) === undefined,
  );
}
