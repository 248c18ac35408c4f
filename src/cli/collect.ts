import type { Workspace } from '../core/workspace/workspace.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import type { CheckResult, FileProblems } from './reporters/reporter.ts';

/** Reads what has not been read yet. @param checks which files are checked at once, see `Workspace.readNext` */
export function readWith(
  progress: Progress,
  all: number,
  workspace: Workspace,
  checks: (path: string) => boolean,
): void {
  for (let done = 0; workspace.readNext(checks) !== undefined; ) progress.show(++done, all);
}

/** The accepted files of a workspace one after the other, once all has been read; the bar is taken away at the end. */
export function* goThrough(
  workspace: Workspace,
  accepts: (path: string) => boolean,
  progress: Progress,
): Generator<string> {
  const paths = [...workspace.paths];
  const wanted = paths.filter(accepts);
  const all = paths.length + wanted.length;
  readWith(progress, all, workspace, accepts);
  let done = paths.length;
  for (const path of wanted) {
    yield path;
    progress.show(++done, all);
  }
  progress.end();
}

/** The problems of the accepted files, by path. Files that are not ours and have none are left out. */
export function collect(
  { workspace, unreadable }: OpenWorkspace,
  accepts: (path: string) => boolean,
  progress: Progress,
): CheckResult {
  const results: FileProblems[] = [];
  // What could not be decoded has no text to point into: its first character stands for all of it.
  for (const [file, problems] of unreadable) if (accepts(file)) results.push({ file, text: ' ', problems });
  for (const file of goThrough(workspace, accepts, progress)) {
    const problems = workspace.problems(file);
    if (problems.length > 0 || workspace.isOurs(file))
      results.push({ file, text: workspace.text(file) ?? '', problems });
  }
  results.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: results.length, results, textOf: (file) => workspace.text(file) };
}
