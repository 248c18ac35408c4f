import type { Language } from '../../core/text/words.ts';
import type { Command } from '../command.ts';
import { optionsOf } from '../help.ts';

/** A command as a shell's completion sees it. */
export interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** What the first argument can be; undefined: files. */
  readonly choices: readonly string[] | undefined;
}

export interface DescribedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[] | undefined;
  readonly completes: 'files' | 'folders' | undefined;
}

/** Looks up what a shell completes for each command. */
export async function describeCommands(
  commands: readonly Command[],
  language: Language,
): Promise<readonly DescribedCommand[]> {
  return Promise.all(
    commands.map(async (command) => ({
      name: command.name,
      description: command.words[language],
      choices: command.subjects?.map(({ name }) => name) ?? (await command.choices?.()),
      options: Object.entries(optionsOf(command)).map(([name, { short, words, type, choices, completes }]) => ({
        name,
        short,
        description: words[language],
        takesValue: type === 'string',
        choices,
        completes,
      })),
    })),
  );
}
