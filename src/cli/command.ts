import type { ParseArgsConfig } from 'node:util';
import { type Language, languages, type Words } from '../core/text/words.ts';

/** What a command gets from its surroundings; tests put their own in its place. */
export interface Surroundings {
  /** The current folder; '' where that is gone. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The locale of a system that has none in its environment, for example `ja-JP`; '' where it has one there. */
  systemLocale(): string;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Standard error is one. */
  readonly noteTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
  note(text: string): void;
  /** Standard input to its end. */
  readInput(): Promise<Uint8Array>;
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Resolves when the person ends the program (Ctrl+C), or nobody can read any more what it writes. It goes on until the
   * command returns.
   */
  interrupted(): Promise<void>;
}

export interface Invocation {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly surroundings: Surroundings;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What stands for the value in the help, for example `N`; not needed where there are choices. */
  readonly value?: string;
  /** The legal values: anything else is refused before the command runs. */
  readonly choices?: readonly string[];
  /** What shells complete the value with. */
  readonly completes?: 'files' | 'folders';
  readonly words: Words;
}

/** An option with a value of any kind. @param value what stands for it in the help */
export const valueOption = (value: string, en: string, ja: string): CommandOption => ({
  type: 'string',
  value,
  words: { en, ja },
});

/** A line to try, and what it is good for. */
interface Example {
  readonly command: string;
  readonly words: Words;
}

/** One command: a file in commands/ and a line in the table. */
export interface Command {
  readonly name: string;
  /** What follows the name in the help, for example `[PATH…]`. */
  readonly usage: string;
  readonly words: Words;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What the first argument can be, where each has its own meaning: listed in the help. */
  readonly subjects?: readonly { readonly name: string; readonly words: Words }[];
  /** The words that the first argument can be, for shells: the names of kinds, for example. Absent: files. */
  readonly choices?: () => Promise<readonly string[]>;
  /** At least one. */
  readonly examples: readonly Example[];
  /** The command's own code, loaded when the command runs and not for `--version` and `--help`. */
  load(): Promise<{ run(invocation: Invocation): number | Promise<number> }>;
}

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  root: {
    type: 'string',
    value: 'DIR',
    completes: 'folders',
    words: {
      en: 'The workspace (default: nearest folder with hansei.yml or .git)',
      ja: 'ワークスペース（既定: hansei.yml または .git のある最も近い上位フォルダー）',
    },
  },
  lang: {
    type: 'string',
    choices: languages,
    words: {
      en: 'Language of messages (default: hansei.yml, else the locale)',
      ja: 'メッセージの言語（既定: hansei.yml、なければロケール）',
    },
  },
  format: {
    type: 'string',
    choices: ['pretty', 'json'],
    words: {
      en: 'pretty is the default on a terminal, json elsewhere',
      ja: 'ターミナルでの既定は pretty、それ以外は json',
    },
  },
  'no-color': { type: 'boolean', words: { en: 'No colour (also: NO_COLOR)', ja: '色を使わない（NO_COLOR でも可）' } },
  help: { type: 'boolean', short: 'h', words: { en: 'Show this help', ja: 'このヘルプを表示' } },
};

/** `--format` of a command that writes a text of its own. */
export const textFormat: CommandOption = {
  type: 'string',
  choices: ['pretty', 'json'],
  words: {
    en: 'json: one JSON value that contains the text (default: pretty, the text itself)',
    ja: 'json は本文を含む 1 つの JSON 値（既定: pretty、本文そのもの）',
  },
};

/** The options of a command as `parseArgs` of Node takes them, those of all commands included. */
export function parseConfigOf(command: Command): NonNullable<ParseArgsConfig['options']> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { type, multiple, short }] of Object.entries({ ...commonOptions, ...command.options })) {
    options[name] = { type, ...(multiple && { multiple }), ...(short !== undefined && { short }) };
  }
  return options;
}
