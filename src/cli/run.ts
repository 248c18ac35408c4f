import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  badOption,
  currentFolderGone,
  needsValue,
  onlyChecks,
  optionBeforeCommand,
  superfluousArgument,
  takesNoValue,
  unknownCommand,
  unknownOption,
} from '../core/messages/command-line.ts';
import { nearestWord } from '../core/text/nearest.ts';
import { type Language, languageNamed, languageOfLocale, type Words } from '../core/text/words.ts';
import { UserError } from '../core/user-error.ts';
import { type Command, type Invocation, parseConfigOf, type Surroundings } from './command.ts';
import { commands } from './commands/index.ts';
import { helpOf, optionsOf, overview } from './help.ts';
import { choice } from './options.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Runs one command line.
 * @returns the exit code: 0 nothing found, 1 something found, 2 the command could not run
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const named = namedLanguage(words);
  if (surroundings.directory === '') {
    surroundings.note(`hansei: ${currentFolderGone()[named ?? localeLanguage(surroundings)]}\n`);
    return 2;
  }
  const language = async () =>
    named ?? (await configured({ options: {}, positionals: [], surroundings })) ?? localeLanguage(surroundings);
  const [first = '--help', ...rest] = words;
  const isHelp = ['--help', '-h', 'help'].includes(first);
  const name = isHelp ? rest[0] : first;
  if (isHelp && (name === undefined || name.startsWith('-')))
    return say(surroundings, overview(commands, await language()));
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command === undefined) throw new UserError(noCommand(name ?? ''));
    if (isHelp) return say(surroundings, helpOf(command, await language()));
    return await invoke(command, rest, named, surroundings);
  } catch (error) {
    const reason = reasonOf(error, await language());
    if (reason === undefined) throw error;
    surroundings.note(`hansei: ${reason}\n`);
    return 2;
  }
}

function noCommand(word: string): Words {
  if (word.startsWith('-')) return optionBeforeCommand(word);
  const known = commands.map(({ name }) => name);
  return unknownCommand(word, nearestWord(word, known));
}

async function invoke(
  command: Command,
  words: readonly string[],
  named: Language | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const { values, positionals } = parse(command, words);
  const invocation = { options: values, positionals, surroundings };
  const language = async () => named ?? (await configured(invocation)) ?? localeLanguage(surroundings);
  if (values['help'] === true) return say(surroundings, helpOf(command, await language()));
  for (const [option, { choices }] of Object.entries(optionsOf(command)))
    if (choices !== undefined) choice(invocation, option, choices);
  const { run: runCommand } = await loaded(command);
  return runCommand({ ...invocation, language: await language() });
}

/** The copy that comes with the editor has only what a check needs. */
async function loaded(command: Command): ReturnType<Command['load']> {
  try {
    return await command.load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') throw new UserError(onlyChecks(command.name));
    throw error;
  }
}

/** What `hansei.yml` says, so that a team reads the same words everywhere. */
async function configured({ options, surroundings }: Omit<Invocation, 'language'>): Promise<Language | undefined> {
  const [{ findRoot }, { configuredLanguage }] = await Promise.all([
    import('./disk/root.ts'),
    import('./configured-language.ts'),
  ]);
  const { root } = options;
  return configuredLanguage(
    typeof root === 'string' ? resolve(surroundings.directory, root) : findRoot(surroundings.directory),
  );
}

function parse(command: Command, words: readonly string[]) {
  const parsed = parsedBy(command, words);
  const extra = parsed.positionals[mostArguments(command)];
  if (extra !== undefined && parsed.values['help'] !== true)
    throw new UserError(superfluousArgument(extra, command.name));
  return parsed;
}

function parsedBy(command: Command, words: readonly string[]) {
  const options = parseConfigOf(command);
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UserError(optionFault(error, command, Object.keys(options)));
  }
}

/** As the help has it: `ENTRY SOLUTION worked|failed` takes three, `PATH…` any number; behind a comma stands another way. */
function mostArguments({ usage }: Command): number {
  if (usage.includes('…')) return Number.POSITIVE_INFINITY;
  return usage.replace(/,.*/, '').split(' ').filter(Boolean).length;
}

function optionFault(error: unknown, { name, usage }: Command, options: readonly string[]): Words {
  const { message, code } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option !== undefined) {
    const nearest = nearestWord(option.replace(/^-+/, ''), options);
    return unknownOption(option, nearest === undefined ? undefined : `--${nearest}`, name, usage === 'QUERY…');
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option !== undefined)
    return /argument missing|ambiguous/.test(message) ? needsValue(option, name) : takesNoValue(option, name);
  return badOption(message.split('. ')[0] ?? message, name);
}

function say(surroundings: Surroundings, text: string): number {
  surroundings.write(text);
  return 0;
}

function namedLanguage(words: readonly string[]): Language | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = at < 0 ? undefined : words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  return languageNamed(named);
}

function localeLanguage({ environment, systemLocale }: Surroundings): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || systemLocale();
  return languageOfLocale(locale);
}
