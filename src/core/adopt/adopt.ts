import type { NewFile } from '../actions/first-files.ts';
import { firstFiles } from '../actions/first-files.ts';
import type { Language } from '../text/words.ts';
import type { DayNumber } from '../time/day-number.ts';
import { configPath } from '../workspace/file-names.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configText } from './config-text.ts';
import { type Survey, surveying } from './survey.ts';

/** A repository as it would be with the files that setting up writes. */
export interface Draft {
  readonly survey: Survey;
  /** Read to the end. What day it is, and which other files exist, the host has to tell it as it does every workspace. */
  readonly workspace: Workspace;
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
 * is nothing of ours, a configuration to begin with and an example with the days of today. Yields after every file, so that
 * a host can do other things in between.
 */
export function* drafting(repository: Workspace, language: Language, today: DayNumber): Generator<void, Draft> {
  const workspace = new Workspace(repository.kinds);
  for (const path of repository.paths) if (path !== configPath) workspace.set(path, repository.text(path) ?? '');
  while (workspace.readNext() !== undefined) yield;
  const survey = yield* surveying(workspace);
  const isEmpty = survey.documents.size === 0 && survey.reports.length === 0 && survey.pages.length === 0;
  const filesWith = isEmpty
    ? () => firstFiles(repository.kinds, language, today)
    : (problems: number) => [{ path: configPath, text: configText(survey, problems, language) }];
  for (const { path, text } of filesWith(0))
    if (repository.text(path) === undefined || path === configPath) workspace.set(path, text);
  while (workspace.readNext() !== undefined) yield;
  workspace.completeNow();
  return { survey, workspace, filesWith };
}

/**
 * Counts what a check finds with the files of a draft. To be run again when the host has answered what rules asked of it
 * (other files, the day): then only what rests on the answers is checked anew.
 * @param unreadable how many problems are in files that have no text
 */
export function* adopting({ survey, workspace, filesWith }: Draft, unreadable: number): Generator<void, Adoption> {
  let problems = unreadable;
  for (const path of workspace.paths) {
    problems += workspace.problems(path).length;
    yield;
  }
  return { survey, files: filesWith(problems), problems };
}
