import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Adoption, adopting, draftOf } from '../../core/adopt/adopt.ts';
import { found } from '../../core/adopt/config-text.ts';
import { Surveyor } from '../../core/adopt/survey.ts';
import { kinds } from '../../core/kinds/index.ts';
import { apartFrom, foundHere, nothingFound, problemsToday } from '../../core/messages/adopt.ts';
import { fileExists, fileWritten } from '../../core/messages/command-line.ts';
import type { Language } from '../../core/text/words.ts';
import { asInstant } from '../../core/time/instant.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation, Surroundings } from '../command.ts';
import { listFiles } from '../disk/list-files.ts';
import { pathLookUp } from '../disk/path-lookup.ts';
import { findRoot, isRepository, rootOf } from '../disk/root.ts';
import { problemsOfOurs, SourceFile } from '../disk/source-files.ts';
import { createFile } from '../disk/write-file.ts';
import { expectFiles } from '../many-files.ts';
import { todayOf } from '../now.ts';
import { flag, formatOf, textOption } from '../options.ts';
import { progressOn } from '../progress.ts';
import { reasonOf } from '../reason-of.ts';

/** `hansei init`. Without `--root` it works in the current folder: the root is what it makes. */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const root = rootOf(surroundings.directory, textOption(invocation, 'root') ?? '.');
  const adoption = withProgress(root, invocation);
  const isForPeople = formatOf(invocation) === 'pretty';
  const isThere = existsSync(join(root, configPath));
  noteConfigAbove(root, invocation);
  if (flag(invocation, 'dry-run')) {
    const planned = adoption.files.map(({ path, text }) => `# ${path}\n${text}`).join('\n');
    if (isForPeople) surroundings.note(summary(adoption, isThere, language));
    if (isThere) surroundings.note(`${fileExists(configPath)[language]}\n`);
    surroundings.write(isForPeople ? planned : `${JSON.stringify({ files: adoption.files, ...figures(adoption) })}\n`);
    return 0;
  }
  const results = adoption.files.flatMap(({ path, text }) => {
    const written = writing(root, path, text, invocation);
    return written === undefined ? [] : [{ path, written }];
  });
  if (isForPeople) {
    const lines = results.map(({ path, written }) => `${(written ? fileWritten : fileExists)(path)[language]}\n`);
    surroundings.write(`${summary(adoption, isThere, language)}${lines.join('')}`);
  } else {
    const paths = (written: boolean) => results.filter((result) => result.written === written).map(({ path }) => path);
    surroundings.write(`${JSON.stringify({ written: paths(true), kept: paths(false), ...figures(adoption) })}\n`);
  }
  return 0;
}

/** @returns false for a file that is there; undefined where an example cannot be written: that is told, and is worth no failure */
function writing(
  root: string,
  path: string,
  text: string,
  { surroundings, language }: Invocation,
): boolean | undefined {
  try {
    return createFile(root, join(root, path), text);
  } catch (error) {
    const reason = reasonOf(error, language);
    if (path === configPath || reason === undefined) throw error;
    surroundings.note(`${reason}\n`);
    return undefined;
  }
}

function withProgress(root: string, { surroundings, language }: Invocation): Adoption {
  const progress = progressOn(surroundings, language);
  const paths = listFiles(root);
  expectFiles(paths.length);
  // Each file is looked at, read with the new configuration, and counted.
  const all = 3 * paths.length;
  const steps = adoptingFiles(root, paths, language, surroundings);
  let step = steps.next();
  for (let done = 1; step.done !== true; done++) {
    progress.show(done, all);
    step = steps.next();
  }
  progress.end();
  return step.value;
}

/**
 * With all that `hansei check` goes by: the time, the disk, and the files that cannot be read. A file is read twice rather
 * than kept: a repository may be larger than what has room in memory.
 */
function* adoptingFiles(
  root: string,
  paths: readonly string[],
  language: Language,
  surroundings: Surroundings,
): Generator<void, Adoption> {
  const surveyor = new Surveyor(kinds);
  for (const path of paths) {
    const { text } = new SourceFile(root, path);
    if ('text' in text) surveyor.add(path, text.text);
    yield;
  }
  const draft = draftOf(kinds, surveyor.survey, new Set(paths), language, todayOf(surroundings));
  draft.workspace.setNow(asInstant(surroundings.now()));
  draft.workspace.lookUp = pathLookUp(root);
  let unreadable = 0;
  for (const path of paths) {
    const file = new SourceFile(root, path);
    if (!('text' in file.text)) unreadable += problemsOfOurs(file, draft.workspace.settings).length;
    else if (draft.isWanted(path, file.text.text)) draft.workspace.set(path, file.text.text);
    yield;
  }
  return yield* adopting(draft, unreadable);
}

/** A configuration further up in the same repository goes by these files no longer: nobody may have meant that. */
function noteConfigAbove(root: string, { surroundings, language }: Invocation): void {
  if (isRepository(root)) return;
  const path = join(findRoot(root), configPath);
  if (existsSync(path)) surroundings.note(`${cleanLine(apartFrom(path)[language])}\n`);
}

/** @param isThere whether there is a configuration, which stays: then nobody knows how many problems another one would leave */
function summary({ survey, problems }: Adoption, isThere: boolean, language: Language): string {
  const lines = found(survey, language);
  if (lines.length === 0) return `${nothingFound()[language]}\n`;
  const list = lines.map((line) => `- ${line}\n`).join('');
  return `${foundHere()[language]}\n${list}${isThere ? '' : `${problemsToday(problems)[language]}\n`}`;
}

function figures({ survey, problems }: Adoption) {
  const counts = [...survey.documents].map(([kind, paths]) => [kind, paths.length]);
  return {
    found: { ...Object.fromEntries(counts), reports: survey.reports.length, pages: survey.pages.length },
    problems,
  };
}
