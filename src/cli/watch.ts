import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkingAgain, watchedFolderGone, watching } from '../core/messages/check-report.ts';
import type { Problem } from '../core/problem.ts';
import { UserError } from '../core/user-error.ts';
import { configPath } from '../core/workspace/file-names.ts';
import { obeys } from './color.ts';
import type { Invocation } from './command.ts';
import { listFiles } from './disk/list-files.ts';
import { pathLookUp } from './disk/path-lookup.ts';
import { relativeTo } from './disk/paths.ts';
import { problemsOfOurs, SourceFile } from './disk/source-files.ts';
import { baselineOf } from './named-baseline.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { reasonOf } from './reason-of.ts';
import type { Selection } from './selection.ts';
import { watchFolders } from './watch-folders.ts';

/**
 * `hansei check --watch`: checks at once and after every change, until the person ends it or nobody reads what it writes.
 * @param check reports all problems of the workspace as it is now
 * @returns 0: that it was ended is no failure
 * @throws what `check` throws the first time: then the command line is wrong; UserError when the root goes away
 */
export async function watch(
  opened: OpenWorkspace,
  { named }: Selection,
  invocation: Invocation,
  check: (opened: OpenWorkspace) => Promise<number>,
): Promise<number> {
  const { surroundings, language, options } = invocation;
  const { root, workspace } = opened;
  const interrupted = surroundings.interrupted();
  const unreadable = new Map(opened.unreadable);
  const now = { root, workspace, unreadable };
  const baseline = await baselineOf(root, invocation);
  const changes = watchFolders(root, baseline === undefined ? [] : [relativeTo(root, baseline.path)]);
  const clears = obeys(surroundings) && (options['format'] ?? 'pretty') === 'pretty';
  let ended = false;
  void interrupted.then(() => {
    ended = true;
    changes.close();
  });
  try {
    await check(now);
    while (!ended) {
      surroundings.note(`${watching()[language]}\n`);
      await changes.next();
      if (ended) break;
      if (changes.isGone()) throw new UserError(watchedFolderGone(root));
      surroundings.note(`${checkingAgain()[language]}\n`);
      if (clears) surroundings.write('\u001b[2J\u001b[3J\u001b[H');
      await told(invocation, () => {
        readAgain(now, named);
        return check(now);
      });
    }
  } finally {
    changes.close();
  }
  return 0;
}

/**
 * Runs a further check. What stops it (a baseline with the marks of a merge, say) is printed, as the person who watches is
 * likely to be mending it; the next change tries again.
 */
async function told({ surroundings, language }: Invocation, check: () => Promise<number>): Promise<void> {
  try {
    await check();
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === undefined) throw error;
    surroundings.note(`hansei: ${reason}\n`);
  }
}

interface Updatable extends OpenWorkspace {
  readonly unreadable: Map<string, readonly Problem[]>;
}

/** Brings a workspace up to date with its root. Files that are as they were cost one look. */
function readAgain({ root, workspace, unreadable }: Updatable, named: readonly string[]): void {
  const lookUp = pathLookUp(root);
  workspace.lookUp = lookUp;
  for (const path of workspace.askedPaths()) workspace.answerPath(path, lookUp(path));
  const paths = new Set([...listFiles(root), ...named.filter((path) => existsSync(join(root, path)))]);
  for (const path of [...workspace.paths, ...unreadable.keys()]) {
    if (paths.has(path)) continue;
    workspace.delete(path);
    unreadable.delete(path);
  }
  // The configuration first: what is ours goes by it.
  const ordered = [...paths].sort((one, other) => Number(other === configPath) - Number(one === configPath));
  for (const path of ordered) {
    const file = new SourceFile(root, path);
    unreadable.delete(path);
    if ('text' in file.text) {
      workspace.set(path, file.text.text);
      continue;
    }
    workspace.delete(path);
    const problems = problemsOfOurs(file, workspace.settings);
    if (problems.length > 0) unreadable.set(path, problems);
  }
}
