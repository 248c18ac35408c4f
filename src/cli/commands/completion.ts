import { illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { describeCommands } from '../completion/described-command.ts';
import { shells } from '../completion/index.ts';
import { commands } from './index.ts';

/** `hansei completion SHELL`. @throws UserError for an unknown shell */
export async function run({ positionals: [name], language, surroundings }: Invocation): Promise<number> {
  const names = Object.keys(shells);
  if (name === undefined) throw new UserError(missingArgument(names.join('|'), 'completion'));
  const load = Object.entries(shells).find(([shell]) => shell === name)?.[1];
  if (load === undefined) throw new UserError(illegalArgument(name, names));
  const write = await load();
  surroundings.write(write(await describeCommands(commands, language)));
  return 0;
}
