import { concernedFiles } from '../core/actions/concerned-files.ts';
import { changedFiles } from '../core/messages/git.ts';
import type { Words } from '../core/text/words.ts';
import { isOurFormat } from '../core/workspace/file-names.ts';
import { isIgnoreFile } from '../core/workspace/ignored.ts';
import { changeSeen } from './change-seen.ts';
import { readWith } from './collect.ts';
import { changesSince } from './git.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import type { Selection } from './selection.ts';

/**
 * Of a selection, the files that a change since a revision concerns, and what to tell of it.
 * @throws UserError where git cannot tell
 */
export function changedSelection(
  selection: Selection,
  opened: OpenWorkspace,
  revision: string,
  progress: Progress,
): { readonly selection: Selection; readonly words: Words } {
  const changes = changesSince(opened.root, revision, (path) => isOurFormat(path) || isIgnoreFile(path));
  const change = changeSeen(opened, changes, selection.named);
  const ours = new Set(change.paths.filter(selection.accepts));
  // Here nearly all of the work is done: whoever asked for a path that came or went is known once everything is checked.
  const isAsked = change.came.length + change.went.length > 0;
  readWith(progress, 2 * [...opened.workspace.paths].length, opened.workspace, () => isAsked);
  progress.end();
  const concerned = concernedFiles(opened.workspace, change);
  const others = [...concerned].filter((path) => !ours.has(path) && selection.accepts(path));
  return {
    words: changedFiles(ours.size, others.length, changes.base.slice(0, 12)),
    selection: {
      ...selection,
      change,
      accepts: (path) => concerned.has(path) && selection.accepts(path),
    },
  };
}
