import * as vscode from 'vscode';
import { type IgnoreFile, IgnoreRules, ignoreTextOf } from '../core/workspace/ignored.ts';
import { isFile } from './is-there.ts';
import { repositoryOf } from './repository-of.ts';

/** What the ignore files of a folder leave out, as on the command line: they are told of as they are found. */
export class IgnoreFiles {
  readonly #folder: vscode.Uri;
  readonly #rules = new IgnoreRules();

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  /** @param path relative to the folder; that of a folder ends with `/` */
  ignores(path: string): boolean {
    return this.#rules.ignores(path);
  }

  /** Takes one in, before anything below its folder is asked for. @param path relative to the folder */
  async add(path: string): Promise<void> {
    const text = await textOf(vscode.Uri.joinPath(this.#folder, path));
    if (text !== undefined) this.#rules.add({ folder: path.slice(0, path.lastIndexOf('/') + 1), text });
  }

  /** The same for the `.gitignore` files above a folder that is a part of a repository only. */
  async addAbove(): Promise<void> {
    const repository = await repositoryOf(this.#folder);
    const found: IgnoreFile[] = [];
    let [at, above] = [this.#folder, ''];
    while (at.path !== repository.path) {
      above = `${at.path.slice(at.path.lastIndexOf('/') + 1)}/${above}`;
      at = vscode.Uri.joinPath(at, '..');
      const text = await textOf(vscode.Uri.joinPath(at, '.gitignore'));
      if (text !== undefined) found.push({ folder: '', above, text });
    }
    for (const file of found) this.#rules.add(file);
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  if (!(await isFile(uri))) return undefined;
  return vscode.workspace.fs.readFile(uri).then(ignoreTextOf, () => undefined);
}
