import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { noSuchPath } from '../../core/messages/command-line.ts';
import { type Problem, severities } from '../../core/problem.ts';
import { UserError } from '../../core/user-error.ts';
import { matchAny } from '../../core/workspace/globs.ts';
import { paintFor } from '../color.ts';
import type { Invocation } from '../command.ts';
import { relativeTo, rootOf } from '../files.ts';
import { applyFixes } from '../fix.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';
import { choice, flag, formatOf, textOption } from '../options.ts';
import type { CheckResult, FileProblems } from '../reporters/file-problems.ts';

/** `hansei check`. @returns 1 when a problem is at or above `--fail-on`, else 0 */
export async function run(invocation: Invocation): Promise<number> {
  const { surroundings, language, positionals } = invocation;
  const failOn = choice(invocation, 'fail-on', severities) ?? 'error';
  const format = formatOf(invocation, ['sarif', 'github']);
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'), positionals[0]);
  const wanted = flag(invocation, 'stdin') ? undefined : pathsWanted(root, surroundings.directory, positionals);
  const opened = openWorkspace(root, wanted?.named);
  if (flag(invocation, 'fix') && wanted !== undefined) surroundings.note(applyFixes(opened, wanted.accept, language));
  const result = wanted === undefined ? checkInput(invocation, opened) : collect(opened, wanted.accept);
  surroundings.write(await report(result, format, invocation));
  const limit = severities.indexOf(failOn);
  return result.results.some(({ problems }) => problems.some(({ severity }) => severities.indexOf(severity) <= limit))
    ? 1
    : 0;
}

interface Wanted {
  readonly accept: (path: string) => boolean;
  /** Files that were named one by one: read even where an ignore file leaves them out. */
  readonly named: readonly string[];
}

function pathsWanted(root: string, directory: string, positionals: readonly string[]): Wanted {
  if (positionals.length === 0) return { accept: () => true, named: [] };
  const files = new Set<string>();
  const folders: string[] = [];
  const globs: string[] = [];
  for (const word of positionals) {
    const absolute = resolve(directory, word);
    const path = relativeTo(root, absolute);
    if (!existsSync(absolute)) {
      if (!/[*?[{]/.test(word)) throw new UserError(noSuchPath(word));
      globs.push(path);
    } else if (statSync(absolute).isDirectory()) folders.push(path === '' ? '' : `${path}/`);
    else files.add(path);
  }
  const matches = matchAny(globs);
  const accept = (path: string) =>
    files.has(path) || folders.some((folder) => path.startsWith(folder)) || matches(path);
  return { accept, named: [...files] };
}

function collect({ workspace, unreadable }: OpenWorkspace, accept: (path: string) => boolean): CheckResult {
  const results: FileProblems[] = [];
  // What could not be decoded has no text to point into: its first character stands for all of it.
  for (const [file, problems] of unreadable) if (accept(file)) results.push({ file, text: ' ', problems });
  for (const file of workspace.paths) {
    if (!accept(file)) continue;
    const problems = workspace.problems(file);
    if (problems.length > 0 || workspace.isOurs(file))
      results.push({ file, text: workspace.text(file) ?? '', problems });
  }
  results.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: results.length, results };
}

function checkInput(invocation: Invocation, { workspace }: OpenWorkspace): CheckResult {
  const name = textOption(invocation, 'stdin-filename') ?? 'stdin.md';
  const text = invocation.surroundings.readInput().replace(/^\uFEFF/, '');
  workspace.set(name, text);
  const problems: readonly Problem[] = workspace.problems(name);
  return { files: 1, results: [{ file: name, text, problems }] };
}

async function report(
  result: CheckResult,
  format: string,
  { language, surroundings, options }: Invocation,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reporters/json.ts')).reportJson(result, language);
    case 'sarif':
      return (await import('../reporters/sarif.ts')).reportSarif(result, language);
    case 'github':
      return (await import('../reporters/github.ts')).reportGithub(result, language);
    default: {
      const color = surroundings.terminal && options['no-color'] !== true && !surroundings.environment['NO_COLOR'];
      return (await import('../reporters/pretty.ts')).reportPretty(result, language, paintFor(color));
    }
  }
}
