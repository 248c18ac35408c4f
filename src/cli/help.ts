import { displayWidth } from '../core/text/width.ts';
import type { Language } from '../core/text/words.ts';
import { type Command, type CommandOption, commonOptions } from './command.ts';

/** `hansei --help`: what there is, and where to begin. */
export function overview(commands: readonly Command[], language: Language): string {
  const { lead, start, more } = overviewWords[language];
  const rows = commands.map(({ name, usage, words }): Row => [`${name} ${usage}`.trim(), words[language]]);
  return `hansei — ${lead}\n\n${table(rows, 34)}\n\n${start}\n${table(firstSteps(commands, language), 46)}\n\n${more}\n`;
}

const overviewWords: Readonly<Record<Language, Readonly<Record<'lead' | 'start' | 'more', string>>>> = {
  en: {
    lead: 'Checks postmortems, runbooks and knowledge entries; computes impact; finds entries by symptom.',
    start: 'Start here',
    more:
      'hansei COMMAND --help shows the options and examples of a command.\n' +
      'Exit codes: 0 nothing found, 1 something found, 2 the command could not run.',
  },
  ja: {
    lead: 'ポストモーテム、手順書、ナレッジを検査し、影響を計算し、症状からナレッジを探します。',
    start: 'まずはここから',
    more:
      'hansei COMMAND --help で各コマンドのオプションと例を表示します。\n' +
      '終了コード: 0 問題なし、1 問題あり、2 コマンドを実行できない。',
  },
};

/** The first example of the commands that one meets first. */
function firstSteps(commands: readonly Command[], language: Language): readonly Row[] {
  return ['init', 'check', 'search'].flatMap((name) => {
    const example = commands.find((command) => command.name === name)?.examples[0];
    return example === undefined ? [] : [[example.command, example.words[language]] as const];
  });
}

/** `hansei COMMAND --help`: usage, options, examples. */
export function helpOf(command: Command, language: Language): string {
  const heading = { en: ['Usage', 'Options', 'Examples', 'Names'], ja: ['使い方', 'オプション', '例', '名前'] }[
    language
  ];
  const subjects = (command.subjects ?? []).map(({ name, words }): Row => [name, words[language]]);
  const rows = Object.entries(optionsOf(command)).map(
    ([name, option]): Row => [flagOf(name, option), option.words[language]],
  );
  const examples = command.examples.map((example) => `  # ${example.words[language]}\n  ${example.command}`);
  return (
    `${command.words[language]}\n\n${heading[0]}: hansei ${`${command.name} ${command.usage}`.trim()}\n\n` +
    (subjects.length === 0 ? '' : `${heading[3]}\n${table(subjects, 34)}\n\n`) +
    `${heading[1]}\n${table(rows, 34)}\n\n${heading[2]}\n${examples.join('\n')}\n`
  );
}

/** The options of a command with those that every command has; its own stand first. */
export function optionsOf({ options }: Command): Readonly<Record<string, CommandOption>> {
  return { ...options, ...commonOptions, ...options };
}

function flagOf(name: string, { short, value, choices }: CommandOption): string {
  const shown = value ?? choices?.join('|');
  return `${short === undefined ? '' : `-${short}, `}--${name}${shown === undefined ? '' : ` ${shown}`}`;
}

type Row = readonly [left: string, right: string];

function table(rows: readonly Row[], most: number): string {
  const width = Math.min(most, Math.max(...rows.map(([left]) => displayWidth(left))));
  return rows
    .map(([left, right]) => {
      const gap = width - displayWidth(left);
      return gap >= 0 ? `  ${left}${' '.repeat(gap)}  ${right}` : `  ${left}\n  ${' '.repeat(width)}  ${right}`;
    })
    .join('\n');
}
