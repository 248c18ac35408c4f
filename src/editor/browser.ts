import * as vscode from 'vscode';

/** The files that the extension consists of, by their paths in `dist`: filled in by the build. */
declare const extensionFiles: readonly string[];

type Extension = typeof import('./extension.ts');
type Require = (name: string) => unknown;

/**
 * VS Code for the Web reads one file of an extension, wraps it into a function and calls that; nothing in there can require
 * another file. So this one does the same with all the others, which are those that Node requires: a bundle of its own for
 * the browser would be as large as all of them together.
 */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const texts = await Promise.all(extensionFiles.map((path) => textOf(vscode.Uri.joinPath(folder, path))));
  const load = loaderOf(new Map(extensionFiles.map((path, index) => [path, texts[index] as string])));
  return (load('extension.js') as Extension).activate(context);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Loads CommonJS modules from their texts, each once and when it is asked for. */
function loaderOf(texts: ReadonlyMap<string, string>): (path: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const loaded = modules.get(path);
    if (loaded !== undefined) return loaded.exports;
    const text = texts.get(path);
    if (text === undefined) throw new Error(`dist/${path} is not part of the extension.`);
    const module = { exports: {} };
    modules.set(path, module);
    const from = new URL(path, 'file:///');
    const required: Require = (name) => (name === 'vscode' ? vscode : load(new URL(name, from).pathname.slice(1)));
    new Function('module', 'exports', 'require', `${text}\n//# sourceURL=hansei/dist/${path}`)(
      module,
      module.exports,
      required,
    );
    return module.exports;
  };
  return load;
}
