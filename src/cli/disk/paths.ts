import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isForeign } from '../../core/workspace/file-names.ts';

/** A path as it stands in output: relative to the root, with `/`. */
export function relativeTo(root: string, path: string): string {
  return composedName(relative(root, path).split(sep).join('/'));
}

/**
 * A name or path as documents, git and VS Code have it: on macOS, where the marks of letters such as が may be stored apart
 * from them (NFD) and both forms open the same file, the composed form (NFC).
 */
export function composedName(name: string): string {
  return process.platform === 'darwin' ? name.normalize('NFC') : name;
}

/**
 * Where a path really leads when that is out of a folder, or into one such as `.git` in it; undefined when it stays.
 * @param path below the folder; it exists
 */
export function targetOutside(folder: string, path: string): string | undefined {
  const file = realpathSync(path);
  const real = relativeTo(realpathSync(folder), file);
  return isOutside(real) || (isForeign(real) && !isForeign(relativeTo(folder, path))) ? file : undefined;
}

/** True for a path that `relativeTo` gives of something that is not below its root. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolute(path);
}

/** A folder and those above it, nearest first, as absolute paths. */
export function foldersUpwards(folder: string): readonly string[] {
  const first = resolve(folder);
  const above = dirname(first);
  return above === first ? [first] : [first, ...foldersUpwards(above)];
}

/** False for what is not there, or may not be asked about. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
