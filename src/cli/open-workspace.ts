import { kinds } from '../core/kinds/index.ts';
import type { Problem } from '../core/problem.ts';
import { UserError } from '../core/user-error.ts';
import { configPath } from '../core/workspace/file-names.ts';
import type { KeptWorkspace } from '../core/workspace/kept-workspace.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { pathLookUp } from './disk/path-lookup.ts';
import { problemsOfOurs, readSourceFiles, type SourceFile, wordsOfFile } from './disk/source-files.ts';
import { expectFiles } from './many-files.ts';

/** A workspace with all its files, and what could not even be decoded. */
export interface OpenWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
  readonly unreadable: ReadonlyMap<string, readonly Problem[]>;
}

/** How a workspace is filled. */
interface Opening {
  /** Whether somebody searches or goes about in it. Default: true. */
  readonly isBrowsed?: boolean;
  /** Called once the configuration is known. */
  readonly prepare?: (workspace: Workspace) => void;
  /** What an earlier run kept of the files that `isAsKept` tells. */
  readonly kept?: KeptWorkspace | undefined;
  readonly isAsKept?: (path: string) => boolean;
}

/** Reads every file of a root that could be ours. A file that cannot be read is a finding, not a failure. */
export function openWorkspace(root: string, more: readonly string[] = []): OpenWorkspace {
  return workspaceOf(root, readSourceFiles(root, more));
}

/** @param shown the path as the person wrote it. @throws UserError when the file is one of ours that is no text */
export function refuseUnreadable({ unreadable }: OpenWorkspace, path: string, shown: string): void {
  const [problem] = unreadable.get(path) ?? [];
  if (problem !== undefined) throw new UserError(wordsOfFile(shown, problem));
}

/** A workspace of files that have been read from the disk already. */
export function workspaceOf(
  root: string,
  files: readonly SourceFile[],
  { isBrowsed = true, prepare = () => {}, kept, isAsKept = () => false }: Opening = {},
): OpenWorkspace {
  expectFiles(files.length);
  const workspace = new Workspace(kinds, { isBrowsed });
  const unreadable = new Map<string, readonly Problem[]>();
  const texts = new Map<string, string>();
  const others: SourceFile[] = [];
  for (const file of files) {
    const result = file.text;
    if ('text' in result) texts.set(file.path, result.text);
    else others.push(file);
  }
  const configuration = texts.get(configPath);
  if (configuration !== undefined) workspace.set(configPath, configuration);
  for (const file of others) {
    const problems = problemsOfOurs(file, workspace.settings);
    if (problems.length > 0) unreadable.set(file.path, problems);
  }
  workspace.lookUp = pathLookUp(root);
  prepare(workspace);
  if (kept !== undefined) workspace.resume(kept, (path) => (isAsKept(path) ? texts.get(path) : undefined));
  for (const [path, text] of texts) workspace.set(path, text);
  workspace.completeNow();
  return { root, workspace, unreadable };
}
