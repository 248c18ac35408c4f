import {
  illegalArgument,
  missingArgument,
  otherReportsOption,
  superfluousArgument,
} from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { reports } from '../reports/index.ts';
import type { Report } from '../reports/report.ts';

/** `hansei report NAME`. @throws UserError for an unknown report */
export async function run(invocation: Invocation): Promise<number> {
  const [name, ...positionals] = invocation.positionals;
  const names = reports.map((report) => report.name);
  if (name === undefined) throw new UserError(missingArgument(names.join('|'), 'report'));
  const report = reports.find((candidate) => candidate.name === name);
  if (report === undefined) throw new UserError(illegalArgument(name, names));
  const [extra] = positionals;
  if (extra !== undefined && report.takesPaths !== true) throw new UserError(superfluousArgument(extra, 'report'));
  refuseOthersOptions(report, invocation);
  return (await report.load()).run({ ...invocation, positionals });
}

/** Every report's options are the command's: one that this report has not would be passed over in silence. */
function refuseOthersOptions({ name, options = {} }: Report, invocation: Invocation): void {
  for (const option of reports.flatMap((other) => Object.keys(other.options ?? {}))) {
    if (invocation.options[option] !== undefined && !Object.hasOwn(options, option))
      throw new UserError(otherReportsOption(option, name, Object.keys(options)));
  }
}
