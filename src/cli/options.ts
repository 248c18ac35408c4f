import { illegalValue, notANumber } from '../core/messages/command-line.ts';
import { UserError } from '../core/user-error.ts';
import type { Invocation } from './command.ts';

/** What options can be read from. */
type WithOptions = Pick<Invocation, 'options'>;

/** The text of an option; undefined when it was not given. */
export function textOption({ options }: WithOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** True when an option without a value was given. */
export function flag({ options }: Invocation, name: string): boolean {
  return options[name] === true;
}

/** @throws UserError when the option is there and not a number within the limits, or not the whole number that is asked for */
export function numberOption(
  invocation: Invocation,
  name: string,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  isWhole = false,
): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  const isOne = text.trim() !== '' && (isWhole ? Number.isInteger(value) : Number.isFinite(value));
  if (!isOne || value < least || value > most) throw new UserError(notANumber(name, text, least, most, isWhole));
  return value;
}

/** @throws UserError when the option is none of the legal words */
export function choice<T extends string>(invocation: WithOptions, name: string, legal: readonly T[]): T | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const found = legal.find((word) => word === text);
  if (found === undefined) throw new UserError(illegalValue(name, text, legal));
  return found;
}

/** `pretty` on a terminal and `json` elsewhere, unless a format is asked for. */
export function formatOf<T extends string>(invocation: Invocation, more: readonly T[] = []): T | 'pretty' | 'json' {
  return (
    choice(invocation, 'format', ['pretty', 'json', ...more]) ?? (invocation.surroundings.terminal ? 'pretty' : 'json')
  );
}

/** True when a command that writes a text of its own is asked for JSON: the text is what belongs in a file or a pipe. */
export function wantsJson(invocation: Invocation): boolean {
  return choice(invocation, 'format', ['pretty', 'json']) === 'json';
}
