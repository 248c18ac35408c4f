import { parseArgs } from 'node:util';
import { badOption, unknownCommand } from '../core/messages/command-line.ts';
import { nearestWord } from '../core/text/nearest.ts';
import type { Language } from '../core/text/words.ts';
import { UserError } from '../core/user-error.ts';
import { type Command, parseConfigOf, type Surroundings } from './command.ts';
import { commands } from './commands/index.ts';
import { helpOf, optionsOf, overview } from './help.ts';
import { choice } from './options.ts';

/**
 * Runs one command line.
 * @returns the exit code: 0 nothing found, 1 something found, 2 the command could not run
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = languageOf(words, surroundings);
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const named = commands.find((command) => command.name === rest[0]);
    return say(
      surroundings,
      named === undefined || name !== 'help' ? overview(commands, language) : helpOf(named, language),
    );
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command === undefined)
      throw new UserError(
        unknownCommand(
          name,
          nearestWord(
            name,
            commands.map((known) => known.name),
          ),
        ),
      );
    return await invoke(command, rest, language, surroundings);
  } catch (error) {
    const reason = error instanceof UserError ? error.words[language] : refusalOf(error);
    if (reason === undefined) throw error;
    surroundings.note(`hansei: ${reason}\n`);
    return 2;
  }
}

/** What the operating system refused: a folder that may not be written, a path that is no file. */
function refusalOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? error.message.split('\n')[0] : undefined;
}

async function invoke(
  command: Command,
  words: readonly string[],
  language: Language,
  surroundings: Surroundings,
): Promise<number> {
  const { values, positionals } = parse(command, words);
  if (values['help'] === true) return say(surroundings, helpOf(command, language));
  const invocation = { options: values, positionals, language, surroundings };
  for (const [option, { choices }] of Object.entries(optionsOf(command)))
    if (choices !== undefined) choice(invocation, option, choices);
  const { run: runCommand } = await command.load();
  return runCommand(invocation);
}

function parse(command: Command, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: parseConfigOf(command), allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UserError(badOption(reason, command.name));
  }
}

function say(surroundings: Surroundings, text: string): number {
  surroundings.write(text);
  return 0;
}

function languageOf(words: readonly string[], { environment }: Surroundings): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = at < 0 ? undefined : words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  if (named === 'en' || named === 'ja') return named;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
