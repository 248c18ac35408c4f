import * as say from '../messages/run-through.ts';
import { commandPlaceholders } from '../shell/placeholders.ts';
import type { Words } from '../text/words.ts';

/** Characters that a terminal obeys, or that hide what a text really says: none of them is sent. */
const hidden =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** The names that have to be filled in before a command can run, each once. */
export function namesToFill(command: string): readonly string[] {
  return [...new Set(commandPlaceholders(command).map(({ name }) => name))];
}

/** A command with its placeholders filled in. Names without a value stay. */
export function fillCommand(command: string, values: Readonly<Record<string, string>>): string {
  let filled = '';
  let from = 0;
  for (const { name, start, end } of commandPlaceholders(command)) {
    filled += command.slice(from, start) + (Object.hasOwn(values, name) ? values[name] : command.slice(start, end));
    from = end;
  }
  return filled + command.slice(from);
}

/** Why a value cannot be put into a command; undefined when it can. */
export function faultInValue(value: string): Words | undefined {
  if (value.trim() === '') return say.emptyValue();
  return hidden.test(value) || value.includes('\n') ? say.hiddenCharacters() : undefined;
}

/** Why a command is not sent to a terminal; undefined when it can be, once a person has seen it. */
export function faultInCommand(command: string): Words | undefined {
  return hidden.test(command.replace(/\r\n/g, '\n').replace(/\t/g, ' ')) ? say.hiddenCharacters() : undefined;
}
