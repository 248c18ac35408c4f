import { illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { reports } from '../reports/index.ts';

/** `hansei report NAME`. @throws UserError for an unknown report */
export async function run(invocation: Invocation): Promise<number> {
  const [name, ...positionals] = invocation.positionals;
  const names = reports.map((report) => report.name);
  if (name === undefined) throw new UserError(missingArgument(names.join('|'), 'report'));
  const report = reports.find((candidate) => candidate.name === name);
  if (report === undefined) throw new UserError(illegalArgument(name, names));
  return (await report.load()).run({ ...invocation, positionals });
}
