import type { FileFacts } from '../workspace/facts.ts';
import { configPath } from '../workspace/file-names.ts';
import { Workspace } from '../workspace/workspace.ts';

/** How a repository differs from an earlier state. Paths are relative to its root, with `/`. */
export interface RepositoryChange {
  /** Files that came, changed or went, with both names of a renamed one. */
  readonly paths: readonly string[];
  /** What they held before, by the path that they had then. */
  readonly before: ReadonlyMap<string, string>;
  /** Paths of files, whatever they hold, and folders that were not there before. */
  readonly came: readonly string[];
  /** Those that are there no longer. */
  readonly went: readonly string[];
}

/**
 * The files of a workspace whose problems a change may alter:
 * - those that changed;
 * - those that refer to something that a changed file defines, or defined before;
 * - those that define something that a changed file no longer refers to;
 * - those with a rule that has asked whether a path exists which has come or gone.
 * All files, when the settings or a vocabulary changed.
 */
export function concernedFiles(
  workspace: Workspace,
  { paths: changed, before, came, went }: RepositoryChange,
): ReadonlySet<string> {
  const old = factsBefore(workspace, before);
  const now = changed.map((path) => workspace.facts(path));
  const defined = [...old, ...now].flatMap(({ definitions }) => definitions.map(({ name }) => name));
  if (changed.includes(configPath) || before.has(configPath) || defined.some(isVocabulary)) {
    return new Set([...workspace.paths, ...changed]);
  }
  const { repository } = workspace;
  const referred = new Set(now.flatMap(namesReferredTo));
  const given = old.flatMap(namesReferredTo).filter((name) => !referred.has(name));
  return new Set([
    ...changed,
    ...defined.flatMap((name) => repository.references(name).map(({ file }) => file)),
    ...given.flatMap((name) => repository.definitions(name).map(({ file }) => file)),
    ...workspace.askersOfPaths([...came, ...went]),
  ]);
}

/** Read with the settings of now: if those changed, every file is concerned anyway. */
function factsBefore(workspace: Workspace, before: ReadonlyMap<string, string>): readonly FileFacts[] {
  const earlier = new Workspace(workspace.kinds);
  earlier.set(configPath, workspace.text(configPath) ?? '');
  for (const [path, content] of before) earlier.set(path, content);
  return [...before.keys()].map((path) => earlier.facts(path));
}

function namesReferredTo({ references }: FileFacts): readonly string[] {
  return references.map(({ name }) => name);
}

/** Words that are ruled for every entry and runbook. */
function isVocabulary(name: string): boolean {
  return name.startsWith('vocabulary:');
}
