import { firstFiles, type NewFile } from '../actions/first-files.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Language } from '../text/words.ts';
import type { DayNumber } from '../time/day-number.ts';
import { configPath } from '../workspace/file-names.ts';
import { mayBeOursBy } from '../workspace/may-be-ours-by.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configText } from './config-text.ts';
import type { Survey } from './survey.ts';

/** A repository as it would be with the files that setting up writes. */
export interface Draft {
  readonly survey: Survey;
  /**
   * Has the new files only: the host adds those of the repository that are wanted, and tells what day it is and which other
   * files exist, as it does every workspace.
   */
  readonly workspace: Workspace;
  /** True for a file that is to be added: any other one would be kept in memory for nothing. */
  readonly isWanted: (path: string, text: string) => boolean;
  /** The files that are written; a configuration is given the number of problems. */
  readonly filesWith: (problems: number) => readonly NewFile[];
}

/** What setting up a repository would write, and why. */
export interface Adoption {
  readonly survey: Survey;
  readonly files: readonly NewFile[];
  /** How many problems there are with the new configuration. */
  readonly problems: number;
}

/**
 * The first files for a repository: a configuration that fits what is there, each choice explained in a comment; where there
 * is nothing of ours, a configuration to begin with and an example with the days of today.
 * @param paths all files of the repository: none of them is written over
 */
export function draftOf(
  kinds: readonly Kind[],
  survey: Survey,
  paths: ReadonlySet<string>,
  language: Language,
  today: DayNumber,
): Draft {
  const isEmpty = survey.documents.size === 0 && survey.reports.length === 0 && survey.pages.length === 0;
  const filesWith = isEmpty
    ? () => firstFiles(kinds, language, today)
    : (problems: number) => [{ path: configPath, text: configText(survey, problems, language) }];
  const workspace = new Workspace(kinds, { isBrowsed: false });
  for (const { path, text } of filesWith(0)) if (!paths.has(path) || path === configPath) workspace.set(path, text);
  const isOurs = mayBeOursBy(workspace.settings);
  return { survey, workspace, isWanted: (path, text) => path !== configPath && isOurs(path, text), filesWith };
}

/**
 * Counts what a check finds with the files of a draft, one file a step. To be run again when the host has answered what
 * rules asked of it (other files, the day): then only what rests on the answers is checked anew.
 * @param unreadable how many problems are in files that have no text
 */
export function* adopting({ survey, workspace, filesWith }: Draft, unreadable: number): Generator<void, Adoption> {
  while (workspace.readNext(() => true) !== undefined) yield;
  if (!workspace.complete) workspace.completeNow();
  let problems = unreadable;
  for (const path of workspace.paths) {
    problems += workspace.problems(path).length;
    yield;
  }
  return { survey, files: filesWith(problems), problems };
}
