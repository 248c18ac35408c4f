import ignore, { type Ignore } from 'ignore';

/** A `.gitignore` or `.hanseiignore`. */
export interface IgnoreFile {
  /** Its folder, relative to the root, with `/` at the end; '' for the root. */
  readonly folder: string;
  readonly text: string;
}

export const ignoreFileNames = ['.gitignore', '.hanseiignore'] as const;

/** Tells which files of a root the ignore files of it leave out. A file below an ignored folder is out, whatever else is said. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const byFolder = new Map<string, Ignore>();
  for (const { folder, text } of files) byFolder.set(folder, (byFolder.get(folder) ?? ignore()).add(text));
  if (byFolder.size === 0) return () => false;
  const known = new Map<string, boolean>();
  const isFolderIgnored = (folder: string): boolean => {
    const answer =
      known.get(folder) ?? (folder !== '' && (isFolderIgnored(parentOf(folder)) || isNamed(folder, byFolder)));
    known.set(folder, answer);
    return answer;
  };
  return (path) => isFolderIgnored(parentOf(path)) || isNamed(path, byFolder);
}

/** A file of a folder rules what lies below that folder only. */
function isNamed(path: string, byFolder: ReadonlyMap<string, Ignore>): boolean {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    if (byFolder.get(folder)?.ignores(path.slice(folder.length)) === true) return true;
    if (folder === '') return false;
  }
}

/** `a/b/` for `a/b/c.md` and for `a/b/c/`; '' at the root. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}
