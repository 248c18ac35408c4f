import type { NewFile } from '../actions/first-files.ts';
import { firstFiles } from '../actions/first-files.ts';
import type { Language } from '../text/words.ts';
import type { DayNumber } from '../time/day-number.ts';
import { configPath } from '../workspace/read-file.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configText } from './config-text.ts';
import { type Survey, surveying } from './survey.ts';

/** What setting up a repository would write, and why. */
export interface Adoption {
  readonly survey: Survey;
  readonly files: readonly NewFile[];
  /** How many problems there are with the new configuration. */
  readonly problems: number;
}

/**
 * The first files for a repository: a configuration that fits what is there, each choice explained in a comment; where there
 * is nothing of ours, a configuration to begin with and an example with the days of today. A short step a file, so that a host can give way.
 */
export function* adopting(repository: Workspace, language: Language, today: DayNumber): Generator<void, Adoption> {
  const workspace = new Workspace(repository.kinds);
  for (const path of repository.paths) if (path !== configPath) workspace.set(path, repository.text(path) ?? '');
  while (workspace.readNext() !== undefined) yield;
  const survey = yield* surveying(workspace);
  if (survey.documents.size === 0 && survey.reports.length === 0 && survey.pages.length === 0)
    return { survey, files: firstFiles(repository.kinds, language, today), problems: 0 };
  workspace.set(configPath, configText(survey, 0, language));
  while (workspace.readNext() !== undefined) yield;
  workspace.completeNow();
  let problems = 0;
  for (const path of workspace.paths) {
    problems += workspace.problems(path).length;
    yield;
  }
  return { survey, files: [{ path: configPath, text: configText(survey, problems, language) }], problems };
}

/** The same at a stretch. */
export function adopt(repository: Workspace, language: Language, today: DayNumber): Adoption {
  const steps = adopting(repository, language, today);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
