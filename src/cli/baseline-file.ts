import { existsSync, readFileSync } from 'node:fs';
import { type BaselineEntry, compareWith, entriesOf, readBaseline, writeBaseline } from '../core/baseline.ts';
import { missingBaseline } from '../core/kinds/config/rules/missing-baseline.ts';
import { badBaselineLine, baselineWritten, noBaseline, staleBaseline } from '../core/messages/check-report.ts';
import { changedMeanwhile } from '../core/messages/command-line.ts';
import { UserError } from '../core/user-error.ts';
import type { Invocation } from './command.ts';
import { pathLookUp } from './disk/path-lookup.ts';
import { createFile, replaceFile, writtenFile } from './disk/write-file.ts';
import type { NamedBaseline } from './named-baseline.ts';
import { flag } from './options.ts';
import type { CheckResult } from './reporters/reporter.ts';

/**
 * What is new against a baseline; with `--update-baseline` everything found becomes known. Entries of files that were not
 * checked this time are left alone.
 * @throws UserError when there is no such file, or it holds something else, which is never written over
 */
export function withBaseline(
  found: CheckResult,
  baseline: NamedBaseline,
  accepts: (path: string) => boolean,
  root: string,
  invocation: Invocation,
): CheckResult {
  const isUpdate = flag(invocation, 'update-baseline');
  const result = isUpdate && baseline.isConfigured ? withoutMissingBaseline(found) : found;
  if (isUpdate) update(root, baseline, result, accepts, invocation);
  const { entries, gone } = inScope(readBaselineFile(baseline), accepts, root);
  const { fresh, known, stale } = compareWith(entries, result.results, gone);
  if (stale.length > 0) {
    invocation.surroundings.note(`${staleBaseline(stale.length, baseline.name)[invocation.language]}\n`);
  }
  return {
    ...result,
    results: fresh,
    baseline: { known, stale: stale.map(({ file, code }) => ({ file, code })) },
  };
}

/** That the baseline is missing is no longer true once it has been written. */
function withoutMissingBaseline(result: CheckResult): CheckResult {
  const results = result.results.map((file) => ({
    ...file,
    problems: file.problems.filter(({ code }) => code !== missingBaseline.code),
  }));
  return { ...result, results };
}

/** Of a baseline, what it names for the files that are checked, and for files that are no longer below the root. */
export function inScope(
  baseline: readonly BaselineEntry[],
  accepts: (path: string) => boolean,
  root: string,
): { readonly entries: readonly BaselineEntry[]; readonly gone: readonly BaselineEntry[] } {
  const exists = pathLookUp(root);
  const entries = baseline.filter(({ file }) => accepts(file));
  const gone = baseline.filter(({ file }) => !accepts(file) && !file.startsWith('../') && !exists(file));
  return { entries, gone };
}

/**
 * What a baseline names.
 * @throws UserError when there is no such file, or it holds something else
 */
export function readBaselineFile({ name, path }: NamedBaseline): readonly BaselineEntry[] {
  const text = textAt(path);
  if (text === undefined) throw new UserError(noBaseline(name));
  return parse(text, name);
}

function update(
  root: string,
  { name, path }: NamedBaseline,
  { results }: CheckResult,
  accepts: (path: string) => boolean,
  { surroundings, language }: Invocation,
): void {
  // What cannot be written need not be read: a device never ends.
  const before = existsSync(path) ? textAt(writtenFile(root, path)) : undefined;
  const kept = before === undefined ? [] : parse(before, name).filter(({ file }) => !accepts(file));
  const entries = [...kept, ...entriesOf(results)];
  const after = writeBaseline(entries);
  const written =
    before === undefined ? createFile(root, path, after) : before === after || replaceFile(root, path, before, after);
  if (!written) throw new UserError(changedMeanwhile(name));
  surroundings.note(`${baselineWritten(name, entries.length)[language]}\n`);
}

function parse(text: string, name: string): readonly BaselineEntry[] {
  const read = readBaseline(text);
  if ('badLine' in read) throw new UserError(badBaselineLine(name, read.badLine));
  return read.entries;
}

/** @returns undefined when there is no such file */
function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined;
}
