import { zoneOfSettings } from '../core/settings.ts';
import { dayAround } from '../core/time/day-number.ts';
import type { CheckCache, CheckTime } from './cache/check-cache.ts';
import { collect } from './collect.ts';
import type { Invocation } from './command.ts';
import type { SourceFile } from './disk/source-files.ts';
import { nowOf } from './now.ts';
import { workspaceOf } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import type { CheckResult } from './reporters/reporter.ts';

/** A check of files as they are on the disk, from what an earlier one kept where that still holds. */
export function checkSourceFiles(
  root: string,
  files: readonly SourceFile[],
  accepts: (path: string) => boolean,
  invocation: Invocation,
  progress: Progress,
  cache: { readonly cache: CheckCache; readonly time: CheckTime; readonly isWhole: boolean } | undefined,
): CheckResult {
  const opened = workspaceOf(root, files, {
    isBrowsed: false,
    prepare: (workspace) => workspace.setNow(nowOf(invocation, workspace)),
    ...cache?.cache.kept(),
  });
  const result = collect(opened, accepts, progress);
  if (cache?.isWhole === true) {
    const { workspace } = opened;
    const day = dayAround(nowOf(invocation, workspace), zoneOfSettings(workspace.settings));
    const { from = day.from, until = day.until } = workspace.timeOfAnswers;
    const span = { from: Math.max(from, day.from), until: Math.min(until, day.until) };
    cache.cache.save(result, workspace.keep(), cache.time, span);
  }
  return result;
}
