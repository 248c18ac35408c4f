import { waitingCommand } from '../messages/runbook.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import type { PlacedCommand } from '../shell/placed-command.ts';
import { waitingParts } from '../shell/waits.ts';
import { placeWithin } from '../text/place-within.ts';

/** The findings for commands that wait for a person, or run until somebody stops them. */
export function* waitingCommands(
  commands: readonly PlacedCommand[],
  { text }: Pick<Subject, 'text'>,
): Iterable<Finding> {
  for (const command of commands) {
    const waiting = waitingParts(command.text);
    if (waiting.length === 0) continue;
    for (const { part, why } of waiting) {
      const span = placeWithin(command, part.start, part.end, text);
      yield { at: command.at, span, message: waitingCommand(part.program, why) };
    }
  }
}
