import type { RepositoryChange } from '../actions/concerned-files.ts';
import { compareWith, entriesOf } from '../baseline.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The problems that a change brought. Those of a file that is gone are not new in the file that its text has moved to.
 * The workspace is put back as it was.
 */
export function causedProblems(
  workspace: Workspace,
  change: RepositoryChange,
  files: readonly string[],
): ReadonlyMap<string, readonly Problem[]> {
  const found = (paths: readonly string[]) =>
    paths.map((file) => ({ file, text: workspace.text(file) ?? '', problems: workspace.problems(file) }));
  // The text of a file that is gone may now stand in any file that changed.
  const present = change.paths.filter((path) => workspace.text(path) !== undefined);
  const compared = [...new Set([...present, ...files])].sort();
  const now = found(compared);
  const gone = [...change.before.keys()].filter((path) => workspace.text(path) === undefined);
  const earlier = beforeChange(workspace, change, () => entriesOf(found([...compared, ...gone])));
  return new Map(compareWith(earlier, now).fresh.map(({ file, problems }) => [file, problems]));
}

/** The documents of ours that a change took away or gave another name. */
export function removedDocuments(workspace: Workspace, change: RepositoryChange): readonly string[] {
  const gone = [...change.before.keys()].filter((path) => workspace.text(path) === undefined);
  return beforeChange(workspace, change, () => gone.filter((path) => workspace.isOurs(path))).toSorted();
}

/** What can be said of a workspace as it was before a change. */
function beforeChange<Answer>(
  workspace: Workspace,
  { paths, before, came, went }: RepositoryChange,
  ask: () => Answer,
): Answer {
  const texts = [...new Set([...paths, ...before.keys()])].map((path) => [path, workspace.text(path)] as const);
  // After the texts: what was known of the path of a document is forgotten with it.
  const answer = (isNow: boolean) => {
    for (const path of came) workspace.answerPath(path, isNow);
    for (const path of went) workspace.answerPath(path, !isNow);
  };
  for (const [path] of texts) put(workspace, path, before.get(path));
  answer(false);
  try {
    return ask();
  } finally {
    for (const [path, text] of texts) put(workspace, path, text);
    answer(true);
  }
}

function put(workspace: Workspace, path: string, text: string | undefined): void {
  if (text === undefined) workspace.delete(path);
  else workspace.set(path, text);
}
