import { resolve } from 'node:path';
import { kindsWithTemplates } from '../../core/actions/first-files.ts';
import { kinds } from '../../core/kinds/index.ts';
import { fileExists, fileWritten, illegalValue, missingArgument } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { textOption } from '../options.ts';
import { createFile } from '../write-file.ts';

/** `hansei new KIND`. @throws UserError for an unknown kind and for a file that exists already */
export function run(invocation: Invocation): number {
  const { surroundings, language, positionals } = invocation;
  const [name] = positionals;
  const offered = kindsWithTemplates(kinds);
  if (name === undefined) throw new UserError(missingArgument(`KIND (${kindNames().join(', ')})`, 'new'));
  const kind = offered.find(({ id }) => id === (aliases[name] ?? name));
  if (kind === undefined) throw new UserError(illegalValue('kind', name, kindNames()));
  const text = kind.templates[0].text[language];
  const out = textOption(invocation, 'out');
  if (out === undefined) surroundings.write(text);
  else if (createFile(resolve(surroundings.directory, out), text)) surroundings.note(`${fileWritten(out)[language]}\n`);
  else throw new UserError(fileExists(out));
  return 0;
}

const aliases: Readonly<Record<string, string>> = { postmortem: 'timeline' };

/** What KIND can be. */
export function kindNames(): readonly string[] {
  return [...kindsWithTemplates(kinds).map(({ id }) => id), ...Object.keys(aliases)];
}
