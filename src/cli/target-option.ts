import { targetFaults } from '../core/impact/faults.ts';
import { wrongOption } from '../core/messages/command-line.ts';
import { targetRange } from '../core/messages/impact.ts';
import { UserError } from '../core/user-error.ts';
import type { Invocation } from './command.ts';
import { numberOption } from './options.ts';

/** A target in percent. @throws UserError when nothing can be measured against it */
export function targetOption(invocation: Invocation, name: string): number | undefined {
  const target = numberOption(invocation, name);
  for (const { target: given, suggestion } of targetFaults(target))
    throw new UserError(wrongOption(name, targetRange(given, suggestion)));
  return target;
}
