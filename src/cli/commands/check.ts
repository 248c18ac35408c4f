import { isAbsolute, resolve } from 'node:path';
import {
  misnamedConfig,
  needsOption,
  nothingChecked,
  notTogether,
  otherConfigs,
} from '../../core/messages/check-report.ts';
import { nameInputByOption } from '../../core/messages/command-line.ts';
import { type Severity, severities } from '../../core/problem.ts';
import { UserError } from '../../core/user-error.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { CheckCache } from '../cache/check-cache.ts';
import { storeFor } from '../cache/store-for.ts';
import { cleanLine } from '../clean.ts';
import { paintOf } from '../color.ts';
import type { Invocation } from '../command.ts';
import { listedPaths } from '../disk/path-lookup.ts';
import { isOutside, relativeTo } from '../disk/paths.ts';
import { rootAround, rootOf } from '../disk/root.ts';
import { problemsOfOurs, readSourceFiles, type SourceFile, type SourceText, textOf } from '../disk/source-files.ts';
import { baselineOf } from '../named-baseline.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { choice, flag, formatOf, textOption } from '../options.ts';
import { type Progress, progressOn } from '../progress.ts';
import { type CheckFormat, checkFormats, reporters } from '../reporters/index.ts';
import type { CheckResult } from '../reporters/reporter.ts';
import { expectMatches, narrowedToChanges, type Selection, selectionOf } from '../selection.ts';

/** `hansei check`. @returns 1 when a problem is at or above `--fail-on`, else 0 */
export async function run(invocation: Invocation): Promise<number> {
  refuseContradictions(invocation);
  const { surroundings, positionals } = invocation;
  if (flag(invocation, 'stdin')) {
    if (positionals.length > 0) throw new UserError(nameInputByOption());
    const name = textOption(invocation, 'stdin-filename');
    return checkInput(invocation, rootOf(surroundings.directory, textOption(invocation, 'root'), name));
  }
  const root = rootAround(surroundings.directory, textOption(invocation, 'root'), positionals);
  const selection = selectionOf(root, surroundings.directory, positionals, flag(invocation, 'force-exclude'));
  const files = readSourceFiles(root, selection.named);
  const paths = files.map(({ path }) => path);
  expectMatches(selection, paths);
  noteOtherConfigs(paths.filter(selection.accepts), root, invocation);
  noteMisnamedConfig(paths, invocation);
  const worksOn = ['watch', 'fix', 'changed'].some((option) => invocation.options[option] !== undefined);
  return worksOn ? checkOpened(invocation, root, files, selection) : checkOnce(invocation, root, files, selection);
}

/** A plain check: what an earlier run found is used where it still holds. */
async function checkOnce(
  invocation: Invocation,
  root: string,
  files: readonly SourceFile[],
  selection: Selection,
): Promise<number> {
  const { accepts } = selection;
  const time = { written: textOption(invocation, 'now'), clock: invocation.surroundings.now() };
  const cache = await cacheOf(invocation, root, files);
  let result = cache?.answer(time, accepts);
  if (result === undefined) {
    const { checkSourceFiles } = await import('../check-files.ts');
    const isWhole = invocation.positionals.length === 0;
    const progress = progressFor(invocation);
    result = checkSourceFiles(root, files, accepts, invocation, progress, cache && { cache, time, isWhole });
  }
  return report(await withoutKnown(result, accepts, root, invocation), root, invocation);
}

async function cacheOf(
  invocation: Invocation,
  root: string,
  files: readonly SourceFile[],
): Promise<CheckCache | undefined> {
  const store = await storeFor(root, files.length, invocation);
  if (store === undefined) return undefined;
  const { CheckCache } = await import('../cache/check-cache.ts');
  return new CheckCache(store, root, files);
}

/** A check that needs the workspace afterwards: for `--changed`, `--fix` and `--watch`. */
async function checkOpened(
  invocation: Invocation,
  root: string,
  files: readonly SourceFile[],
  selection: Selection,
): Promise<number> {
  const { workspaceOf } = await import('../open-workspace.ts');
  const opened = workspaceOf(root, files);
  if (flag(invocation, 'watch')) {
    const { watch } = await import('../watch.ts');
    return watch(opened, selection, invocation, (now) => checkFiles(invocation, now, selection));
  }
  if (flag(invocation, 'fix')) {
    const progress = progressFor(invocation);
    const { accepts } = await narrowedToChanges(invocation, selection, opened, progress, () => {});
    const { applyFixes } = await import('../fix.ts');
    invocation.surroundings.note(applyFixes(opened, accepts, invocation.language, progress));
  }
  return checkFiles(invocation, opened, selection);
}

const exclusive: readonly (readonly [string, string])[] = [
  ['stdin', 'fix'],
  ['stdin', 'watch'],
  ['stdin', 'changed'],
  ['stdin', 'force-exclude'],
  ['watch', 'fix'],
  ['watch', 'update-baseline'],
  ['cache-dir', 'no-cache'],
  ['only-new', 'update-baseline'],
  ['no-baseline', 'baseline'],
  ['no-baseline', 'update-baseline'],
];

const needed: readonly (readonly [string, string])[] = [
  ['only-new', 'changed'],
  ['stdin-filename', 'stdin'],
];

/** @throws UserError for options that cannot be meant together */
function refuseContradictions(invocation: Invocation): void {
  const { options } = invocation;
  for (const [one, other] of exclusive) {
    if (options[one] !== undefined && options[other] !== undefined) throw new UserError(notTogether(one, other));
  }
  for (const [option, other] of needed) {
    if (options[option] !== undefined && options[other] === undefined) throw new UserError(needsOption(option, other));
  }
}

async function checkFiles(invocation: Invocation, opened: OpenWorkspace, selection: Selection): Promise<number> {
  const [{ nowOf }, { collect }] = await Promise.all([import('../now.ts'), import('../collect.ts')]);
  opened.workspace.setNow(nowOf(invocation, opened.workspace));
  const tell = formatFor(invocation) === 'pretty' ? invocation.surroundings.note : () => {};
  const progress = progressFor(invocation);
  const narrowed = await narrowedToChanges(invocation, selection, opened, progress, tell);
  const { accepts } = narrowed;
  const all = collect(opened, accepts, progress);
  const result = flag(invocation, 'only-new') ? await onlyNew(all, narrowed, opened) : all;
  return report(await withoutKnown(result, accepts, opened.root, invocation), opened.root, invocation);
}

/** A program that reads findings from the terminal must not find a bar between them. */
function progressFor(invocation: Invocation): Progress {
  const { surroundings, language } = invocation;
  const isForPeople = formatFor(invocation) === 'pretty';
  const noteTerminal = surroundings.noteTerminal && (isForPeople || !surroundings.terminal);
  return progressOn({ ...surroundings, noteTerminal }, language);
}

/** The text on standard input in place of the file that it is named after. */
async function checkInput(invocation: Invocation, root: string): Promise<number> {
  const [{ nowOf }, { openWorkspace }] = await Promise.all([import('../now.ts'), import('../open-workspace.ts')]);
  const { workspace } = openWorkspace(root);
  workspace.setNow(nowOf(invocation, workspace));
  const input = textOf(await invocation.surroundings.readInput());
  const name = textOption(invocation, 'stdin-filename') ?? (await nameOfInput(input, workspace));
  const file = pathWithin(root, invocation.surroundings.directory, name);
  if ('text' in input) workspace.set(file, input.text);
  const found =
    'text' in input
      ? { file, text: input.text, problems: workspace.problems(file) }
      : { file, text: ' ', problems: problemsOfOurs({ path: file, text: input }, workspace.settings) };
  // As on the disk: what is none of ours is not counted.
  const results = found.problems.length > 0 || workspace.isOurs(file) ? [found] : [];
  const result = { files: results.length, results, textOf: (path: string) => workspace.text(path) };
  return report(await withoutKnown(result, (path) => path === file, root, invocation), root, invocation);
}

/** A text without a name has the ending that its content calls for. */
async function nameOfInput(input: SourceText, { kinds, settings }: Workspace): Promise<string> {
  const { endingByContent } = await import('../../core/workspace/ending-by-content.ts');
  return `stdin.${endingByContent('text' in input ? input.text : (input.glance ?? ''), kinds, settings)}`;
}

/** The file that a name means: from the current folder as a path is, else from the root. */
function pathWithin(root: string, directory: string, name: string): string {
  const path = relativeTo(root, resolve(directory, name));
  const from = path.startsWith('../') && !isAbsolute(name) ? root : directory;
  return listedPaths(root)(resolve(from, name));
}

/** What could not be decoded counts as new: nothing is known of what it held. */
async function onlyNew(result: CheckResult, { change }: Selection, { workspace }: OpenWorkspace): Promise<CheckResult> {
  if (change === undefined) return result;
  const { causedProblems } = await import('../../core/review/caused-problems.ts');
  const files = result.results.map(({ file }) => file).filter((file) => workspace.text(file) !== undefined);
  const caused = causedProblems(workspace, change, files);
  const results = result.results.map((found) => ({ ...found, problems: caused.get(found.file) ?? found.problems }));
  return { ...result, results };
}

async function withoutKnown(
  result: CheckResult,
  accepts: (path: string) => boolean,
  root: string,
  invocation: Invocation,
): Promise<CheckResult> {
  const baseline = await baselineOf(root, invocation);
  if (baseline === undefined) {
    if (flag(invocation, 'update-baseline')) throw new UserError(needsOption('update-baseline', 'baseline'));
    return result;
  }
  const { withBaseline } = await import('../baseline-file.ts');
  return withBaseline(result, baseline, accepts, root, invocation);
}

async function report(result: CheckResult, root: string, invocation: Invocation): Promise<number> {
  const { surroundings, language } = invocation;
  const failOn = failOnOf(invocation);
  const format = formatFor(invocation);
  const write = await reporters[format]();
  const place = (file: string) => placeInCheckout(file, root, format, invocation);
  const context = { language, failOn, place, paint: paintOf(invocation), columns: surroundings.columns };
  surroundings.write(write(result, context));
  if (format === 'github') {
    const { summaryOf } = await import('../reporters/summary.ts');
    surroundings.note(`${summaryOf(result, language)}\n`);
  }
  if (isForPeople(invocation)) noteNothing(result, root, invocation);
  const limit = severities.indexOf(failOn);
  const fails = result.results.some(({ problems }) =>
    problems.some(({ severity }) => severities.indexOf(severity) <= limit),
  );
  return fails ? 1 : 0;
}

/** Who checks from further up than the configuration would wonder why nothing goes by it. */
function noteOtherConfigs(paths: readonly string[], root: string, invocation: Invocation): void {
  const { options, surroundings, language } = invocation;
  const others = paths.filter((path) => path.endsWith(`/${configPath}`));
  if (others.length === 0 || options['force-exclude'] !== undefined || !isForPeople(invocation)) return;
  surroundings.note(`${cleanLine(otherConfigs(others, root)[language])}\n`);
}

/** Nothing goes by a configuration under a name that is nearly the right one, and nothing else would say so. */
function noteMisnamedConfig(paths: readonly string[], invocation: Invocation): void {
  const { options, surroundings, language } = invocation;
  if (paths.includes(configPath) || options['force-exclude'] !== undefined || !isForPeople(invocation)) return;
  const misnamed = paths.find((path) => /^\.?hansei\.(?:ya?ml|json)$/i.test(path));
  if (misnamed !== undefined) surroundings.note(`${cleanLine(misnamedConfig(misnamed)[language])}\n`);
}

function isForPeople(invocation: Invocation): boolean {
  return ['pretty', 'github'].includes(formatFor(invocation));
}

/** A check of the wrong folder must not look like a clean one. Hooks and changes may well have nothing to be checked. */
function noteNothing({ files }: CheckResult, root: string, invocation: Invocation): void {
  const { options, positionals, surroundings, language } = invocation;
  if (files > 0 || ['stdin', 'changed', 'force-exclude'].some((option) => options[option] !== undefined)) return;
  surroundings.note(`${cleanLine(nothingChecked(positionals.join(', ') || root)[language])}\n`);
}

function failOnOf(invocation: Invocation): Severity {
  return choice(invocation, 'fail-on', severities) ?? 'error';
}

function formatFor(invocation: Invocation): CheckFormat {
  return formatOf(invocation, checkFormats);
}

/** Where a forge reads the report, paths count from the root of the checkout, which may lie above the workspace. */
const checkouts: Readonly<Partial<Record<CheckFormat, readonly string[]>>> = {
  github: ['GITHUB_WORKSPACE'],
  sarif: ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'],
  gitlab: ['CI_PROJECT_DIR'],
};

function placeInCheckout(file: string, root: string, format: CheckFormat, { surroundings }: Invocation): string {
  const [checkout] = (checkouts[format] ?? []).flatMap((name) => surroundings.environment[name] || []);
  const between = checkout === undefined ? '' : relativeTo(resolve(checkout), resolve(root));
  return between === '' || isOutside(between) ? file : `${between}/${file}`;
}
