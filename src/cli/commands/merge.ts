import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds } from '../../core/kinds/index.ts';
import { mergeRates, type ThreeVersions } from '../../core/knowledge/merge-rates.ts';
import { missingArgument, noSuchPath } from '../../core/messages/command-line.ts';
import { driverInstalled, noRepository } from '../../core/messages/outcome.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../disk/root.ts';
import { git } from '../git.ts';
import { installDriver } from '../merge-setup.ts';
import { formatOf, textOption, wantsJson } from '../options.ts';

/** `hansei merge`, as Git calls it. The result replaces OURS. @returns 0; 1 with conflicts that a person has to resolve */
export function run(invocation: Invocation): number {
  return invocation.options['install'] === true ? install(invocation) : merge(invocation);
}

function install(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'));
  if (!installDriver(root)) throw new UserError(noRepository(root));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify({ installed: true })}\n`);
  else surroundings.write(`${driverInstalled()[language]}\n`);
  return 0;
}

function merge(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [base, ours, theirs, path] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || path === undefined)
    throw new UserError(missingArgument('BASE OURS THEIRS PATH', 'merge'));
  const files = [base, ours, theirs].map((file) => resolve(surroundings.directory, file)) as [string, string, string];
  const bytes = files.map(read) as [Buffer, Buffer, Buffer];
  const texts = bytes.map((content) => content.toString('utf8'));
  // What is not UTF-8 would not survive: it is merged as it stands.
  if (texts.every((text, index) => Buffer.from(text).equals(bytes[index] as Buffer))) {
    const merged = withSameRates(path, texts as [string, string, string]);
    for (const [index, text] of merged.entries())
      if (text !== texts[index]) writeFileSync(files[index] as string, text);
  }
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  const { failed } = git(surroundings.directory, ['merge-file', '-q', ...labels, files[1], files[0], files[2]]);
  // Git shows what a driver writes to whoever merges.
  if (wantsJson(invocation)) surroundings.write(`${JSON.stringify({ conflicts: failed })}\n`);
  return failed ? 1 : 0;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UserError(noSuchPath(file));
  }
}

function withSameRates(path: string, texts: readonly [string, string, string]): readonly [string, string, string] {
  const mark = (text: string) => (text.startsWith('\uFEFF') ? '\uFEFF' : '');
  const [base, ours, theirs] = texts.map((text) => text.slice(mark(text).length)) as [string, string, string];
  const versions: ThreeVersions = mergeRates(kinds, path, { base, ours, theirs });
  return [mark(texts[0]) + versions.base, mark(texts[1]) + versions.ours, mark(texts[2]) + versions.theirs];
}
