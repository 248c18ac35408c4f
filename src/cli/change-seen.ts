import { isDeepStrictEqual } from 'node:util';
import type { RepositoryChange } from '../core/actions/concerned-files.ts';
import { isForeign, isOurFormat } from '../core/workspace/file-names.ts';
import { type IgnoreFile, IgnoreRules, isIgnoreFile } from '../core/workspace/ignored.ts';
import { ignoreFilesAbove, readIgnoreFiles } from './disk/list-files.ts';
import { isFolder } from './disk/paths.ts';
import { SourceFile } from './disk/source-files.ts';
import type { Changes } from './git.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/**
 * What changed, as a check sees it. A check does not read what an ignore file excludes: a file that has become excluded
 * counts as deleted, one that no longer is as new, whether or not its text changed. Of a folder that may not be read nobody
 * can tell: it counts as changed.
 * @param named files that are read whatever ignore files say
 */
export function changeSeen(
  { root, workspace, unreadable }: OpenWorkspace,
  changes: Changes,
  named: readonly string[],
): RepositoryChange {
  const { came, went } = changes;
  const now = readIgnoreFiles(root);
  const then = new Map(now);
  for (const path of changes.paths.filter(isIgnoreFile)) {
    const text = changes.before.get(path);
    if (text === undefined) then.delete(path);
    else then.set(path, text);
  }
  const above = ignoreFilesAbove(root);
  const sees = seenWith([...above, ...inOrder(now)], named);
  const saw = seenWith([...changes.ignoredAbove, ...inOrder(then)], named);
  const paths = new Set(changes.paths.filter((path) => saw(path) || sees(path)));
  for (const path of unreadable.keys()) if (isFolder(`${root}/${path}`)) paths.add(path);
  const before = new Map([...changes.before].filter(([path]) => saw(path)));
  if (!changes.paths.some(isIgnoreFile) && isDeepStrictEqual(above, changes.ignoredAbove))
    return { paths: [...paths], before, came, went };
  for (const path of changes.filesThen) {
    if (paths.has(path) || !saw(path) || sees(path)) continue;
    paths.add(path);
    // Git reports no change of it: its earlier text is what it holds now.
    const { text } = new SourceFile(root, path);
    if ('text' in text) before.set(path, text.text);
  }
  for (const path of [...workspace.paths, ...unreadable.keys()]) if (!saw(path)) paths.add(path);
  return { paths: [...paths], before, came, went };
}

/** By their paths: what stands in a .hanseiignore comes after what stands in the .gitignore beside it. */
function inOrder(ignoreFiles: ReadonlyMap<string, string>): readonly IgnoreFile[] {
  return [...ignoreFiles]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => ({ folder: path.slice(0, path.lastIndexOf('/') + 1), text }));
}

/** Whether a check sees a file. */
function seenWith(ignoreFiles: readonly IgnoreFile[], named: readonly string[]): (path: string) => boolean {
  const isNamed = new Set(named);
  const rules = new IgnoreRules();
  for (const file of ignoreFiles) rules.add(file);
  return (path) => isOurFormat(path) && !isForeign(path) && (isNamed.has(path) || !rules.ignores(path));
}
