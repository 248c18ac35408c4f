import * as vscode from 'vscode';
import { linkModules, type ModuleFunction } from '../core/link-modules.ts';

/** The files that the extension consists of, by their paths in `dist`: filled in by the build. */
declare const extensionFiles: readonly string[];

type Extension = typeof import('./extension.ts');

/**
 * VS Code for the Web reads one file of an extension, wraps it into a function and calls that; nothing in there can require
 * another file. So this one does the same with all the others, which are those that Node requires: a bundle of its own for
 * the browser would be as large as all of them together.
 */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const texts = new Map(
    await Promise.all(
      extensionFiles.map(async (path) => [path, await textOf(vscode.Uri.joinPath(folder, path))] as const),
    ),
  );
  const load = linkModules(
    (path) => functionOf(path, texts.get(path)),
    () => vscode,
  );
  return (load('extension.js') as Extension).activate(context);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function functionOf(path: string, text: string | undefined): ModuleFunction {
  if (text === undefined) throw new Error(`dist/${path} is not part of the extension.`);
  return new Function('module', 'exports', 'require', `${text}\n//# sourceURL=hansei/dist/${path}`) as ModuleFunction;
}
