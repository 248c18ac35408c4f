import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { RepositoryChange } from '../core/actions/concerned-files.ts';
import { matchesNothing } from '../core/messages/check-report.ts';
import { noSuchPath, outsideRoot } from '../core/messages/command-line.ts';
import { UserError } from '../core/user-error.ts';
import { escapeGlob, isGlob, matchAny } from '../core/workspace/globs.ts';
import type { Invocation } from './command.ts';
import { listFiles, listFolder } from './disk/list-files.ts';
import { listedPaths } from './disk/path-lookup.ts';
import { isOutside, relativeTo } from './disk/paths.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { textOption } from './options.ts';
import type { Progress } from './progress.ts';

/** Which files of a root a command is about. */
export interface Selection {
  readonly accepts: (path: string) => boolean;
  /** Files that were named, one by one or by their folder: read even where an ignore file leaves them out. */
  readonly named: readonly string[];
  /** Patterns that have to match something, as they were written. */
  readonly globs: readonly { readonly word: string; readonly matches: (path: string) => boolean }[];
  /** With `--changed`: what is different, of all that could be ours. */
  readonly change?: RepositoryChange;
}

/**
 * The files that the words of a command line name: files, folders and globs; all when there is none.
 * @param isListed for hooks, which name whatever changed: only files that a check of everything reads, without a word
 * @throws UserError for a path that does not exist and is no glob, lies outside of the root, or is a folder that may not be
 * read: a check of nothing must not look like a check without findings
 */
export function selectionOf(root: string, directory: string, words: readonly string[], isListed = false): Selection {
  if (words.length === 0) return { accepts: () => true, named: [], globs: [] };
  const files = new Set<string>();
  const named = new Set<string>();
  const folders: string[] = [];
  const globs: { word: string; matches: (path: string) => boolean }[] = [];
  const listed = listedPaths(root);
  for (const word of words) {
    const absolute = resolve(directory, word);
    const path = relativeTo(root, absolute);
    if (isOutside(path)) {
      if (isListed) continue;
      throw new UserError(outsideRoot(word, root));
    }
    if (!existsSync(absolute)) {
      if (!isGlob(word)) {
        // Throws what the system says of a folder that may not be read: what is in it cannot be told.
        statSync(absolute, { throwIfNoEntry: false });
        throw new UserError(noSuchPath(word));
      }
      globs.push({ word, matches: matchAny([globFrom(root, directory, word)]) });
    } else if (statSync(absolute).isDirectory()) {
      const folder = listed(absolute);
      folders.push(folder === '' ? '' : `${folder}/`);
      if (!isListed) for (const file of unlisted(root, folder)) named.add(file);
    } else {
      const file = listed(absolute);
      files.add(file);
      if (!isListed) named.add(file);
    }
  }
  const accepts = (path: string) =>
    files.has(path) ||
    // The folder itself, too, where it may not be read.
    folders.some((folder) => `${path}/`.startsWith(folder)) ||
    globs.some(({ matches }) => matches(path));
  return { accepts, named: [...named], globs };
}

/** A glob of the root, where it begins with a slash: so it is not matched at any depth. The folder around is no pattern. */
function globFrom(root: string, directory: string, word: string): string {
  const from = isAbsolute(word) ? root : resolve(root, escapeGlob(relativeTo(root, directory)));
  return `/${relativeTo(root, resolve(from, word))}`;
}

/** The files of a folder that a listing of the root leaves out as a whole: a link, or one that is ignored. */
function unlisted(root: string, folder: string): readonly string[] {
  if (folder === '' || listFiles(root).some((path) => path.startsWith(`${folder}/`))) return [];
  return listFolder(root, folder);
}

/** @throws UserError when a glob matches no file: a check of nothing must not look like a check without findings */
export function expectMatches({ globs }: Selection, paths: readonly string[]): void {
  for (const { word, matches } of globs) if (!paths.some(matches)) throw new UserError(matchesNothing(word));
}

/**
 * What of a selection a change concerns: `--changed REV`.
 * @returns the selection itself when the option is not there
 */
export async function narrowedToChanges(
  invocation: Invocation,
  selection: Selection,
  opened: OpenWorkspace,
  progress: Progress,
  tell: (text: string) => void,
): Promise<Selection> {
  const revision = textOption(invocation, 'changed');
  if (revision === undefined) return selection;
  const { changedSelection } = await import('./changed-selection.ts');
  const { selection: narrowed, words } = changedSelection(selection, opened, revision, progress);
  tell(`${words[invocation.language]}\n`);
  return narrowed;
}
