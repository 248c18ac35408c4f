import { join } from 'node:path';
import { firstFiles } from '../../core/actions/first-files.ts';
import { kinds } from '../../core/kinds/index.ts';
import { fileExists, fileWritten } from '../../core/messages/command-line.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { formatOf, textOption } from '../options.ts';
import { createFile } from '../write-file.ts';

/** `hansei init`. Without `--root` it works in the current folder: the root is what it makes. */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const root = rootOf(surroundings.directory, textOption(invocation, 'root') ?? '.');
  const results = firstFiles(kinds, language).map(({ path, text }) => ({
    path,
    written: createFile(join(root, path), text),
  }));
  if (formatOf(invocation) === 'json') {
    const paths = (written: boolean) => results.filter((result) => result.written === written).map(({ path }) => path);
    surroundings.write(`${JSON.stringify({ written: paths(true), kept: paths(false) })}\n`);
    return 0;
  }
  for (const { path, written } of results)
    surroundings.write(`${(written ? fileWritten : fileExists)(path)[language]}\n`);
  return 0;
}
