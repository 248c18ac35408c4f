import { join } from 'node:path';
import { type Adoption, adopting } from '../../core/adopt/adopt.ts';
import { found } from '../../core/adopt/config-text.ts';
import { foundHere, nothingFound, problemsToday } from '../../core/messages/adopt.ts';
import { fileExists, fileWritten } from '../../core/messages/command-line.ts';
import type { Language } from '../../core/text/words.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { todayOf } from '../now.ts';
import { openWorkspace } from '../open-workspace.ts';
import { flag, formatOf, textOption } from '../options.ts';
import { progressOn } from '../progress.ts';
import { createFile } from '../write-file.ts';

/** `hansei init`. Without `--root` it works in the current folder: the root is what it makes. */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const root = rootOf(surroundings.directory, textOption(invocation, 'root') ?? '.');
  const adoption = withProgress(openWorkspace(root).workspace, invocation);
  const isForPeople = formatOf(invocation) === 'pretty';
  if (flag(invocation, 'dry-run')) {
    const planned = adoption.files.map(({ path, text }) => `# ${path}\n${text}`).join('\n');
    if (isForPeople) surroundings.note(summary(adoption, language));
    surroundings.write(isForPeople ? planned : `${JSON.stringify({ files: adoption.files, ...figures(adoption) })}\n`);
    return 0;
  }
  const results = adoption.files.map(({ path, text }) => ({ path, written: createFile(join(root, path), text) }));
  if (isForPeople) {
    const lines = results.map(({ path, written }) => `${(written ? fileWritten : fileExists)(path)[language]}\n`);
    surroundings.write(`${summary(adoption, language)}${lines.join('')}`);
  } else {
    const paths = (written: boolean) => results.filter((result) => result.written === written).map(({ path }) => path);
    surroundings.write(`${JSON.stringify({ written: paths(true), kept: paths(false), ...figures(adoption) })}\n`);
  }
  return 0;
}

function withProgress(workspace: Workspace, { surroundings, language }: Invocation): Adoption {
  const progress = progressOn(surroundings, language);
  // Each file is read, looked at, read with the new configuration, and checked.
  const all = 4 * [...workspace.paths].length;
  const steps = adopting(workspace, language, todayOf(surroundings));
  let step = steps.next();
  for (let done = 1; step.done !== true; done++) {
    progress.show(done, all);
    step = steps.next();
  }
  progress.end();
  return step.value;
}

function summary({ survey, problems }: Adoption, language: Language): string {
  const lines = found(survey, language);
  if (lines.length === 0) return `${nothingFound()[language]}\n`;
  const list = lines.map((line) => `- ${line}\n`).join('');
  return `${foundHere()[language]}\n${list}${problemsToday(problems)[language]}\n`;
}

function figures({ survey, problems }: Adoption) {
  const counts = [...survey.documents].map(([kind, paths]) => [kind, paths.length]);
  return {
    found: { ...Object.fromEntries(counts), reports: survey.reports.length, pages: survey.pages.length },
    problems,
  };
}
