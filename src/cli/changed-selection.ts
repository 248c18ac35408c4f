import { concernedFiles } from '../core/actions/concerned-files.ts';
import { changedFiles } from '../core/messages/git.ts';
import type { Words } from '../core/text/words.ts';
import { isOurFormat } from '../core/workspace/file-names.ts';
import { changesSince } from './git.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Selection } from './selection.ts';

/**
 * Of a selection, the files that a change since a revision concerns, and what to tell of it.
 * @throws UserError where git cannot tell
 */
export function changedSelection(
  selection: Selection,
  { root, workspace }: OpenWorkspace,
  revision: string,
): { readonly selection: Selection; readonly words: Words } {
  const { base, paths: all, before } = changesSince(root, revision, isOurFormat);
  const paths = all.filter(isOurFormat);
  const ours = paths.filter(selection.accepts);
  const concerned = concernedFiles(workspace, { paths, before });
  const others = [...concerned].filter((path) => !ours.includes(path) && selection.accepts(path));
  return {
    words: changedFiles(ours.length, others.length, base.slice(0, 12)),
    selection: {
      ...selection,
      change: { paths, before },
      accepts: (path) => concerned.has(path) && selection.accepts(path),
    },
  };
}
