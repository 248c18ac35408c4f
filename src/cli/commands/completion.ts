import { illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { describeCommands } from '../completion/described-command.ts';
import { shells } from '../completion/index.ts';
import { wantsJson } from '../options.ts';
import { commands } from './index.ts';

/** `hansei completion SHELL`. @throws UserError for an unknown shell */
export async function run(invocation: Invocation): Promise<number> {
  const {
    positionals: [name],
    language,
    surroundings,
  } = invocation;
  const names = Object.keys(shells);
  if (name === undefined) throw new UserError(missingArgument(names.join('|'), 'completion'));
  const load = Object.entries(shells).find(([shell]) => shell === name)?.[1];
  if (load === undefined) throw new UserError(illegalArgument(name, names));
  const write = await load();
  const text = write(await describeCommands(commands, language));
  surroundings.write(wantsJson(invocation) ? `${JSON.stringify({ shell: name, text })}\n` : text);
  return 0;
}
