import * as vscode from 'vscode';

/** Tells which paths below a folder exist, letter by letter. Each folder is read once for all of them. */
export async function existingPaths(root: vscode.Uri, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const namesIn = (folder: string) => {
    const names = folders.get(folder) ?? readNames(folder === '' ? root : vscode.Uri.joinPath(root, folder));
    folders.set(folder, names);
    return names;
  };
  const exists = async (path: string) => {
    let folder = '';
    for (const name of path.split('/')) {
      if (!(await namesIn(folder)).has(name)) return false;
      folder = folder === '' ? name : `${folder}/${name}`;
    }
    return true;
  };
  const found = await Promise.all(paths.map(async (path) => ({ path, isThere: await exists(path) })));
  return new Set(found.filter(({ isThere }) => isThere).map(({ path }) => path));
}

/** None for what is no folder, or may not be read. */
async function readNames(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => new Set(entries.map(([name]) => name)),
    () => new Set(),
  );
}
