import { displayWidth } from '../core/text/width.ts';
import type { Language } from '../core/text/words.ts';
import { type Command, type CommandOption, commonOptions } from './command.ts';

/** `hansei --help`: what there is. */
export function overview(commands: readonly Command[], language: Language): string {
  const lead = {
    en: 'Checks postmortems, runbooks and knowledge entries; computes impact; finds the entry by its symptom.',
    ja: 'ポストモーテム、手順書、ナレッジを検査し、影響を計算し、症状からナレッジを探します。',
  }[language];
  const rows = commands.map(({ name, usage, words }): [string, string] => [`${name} ${usage}`.trim(), words[language]]);
  const more = {
    en: 'hansei COMMAND --help shows the options of a command.',
    ja: 'hansei COMMAND --help で各コマンドのオプションを表示します。',
  }[language];
  return `hansei — ${lead}\n\n${table(rows, 34)}\n\n${more}\n`;
}

/** `hansei COMMAND --help`: usage, options, examples. */
export function helpOf(command: Command, language: Language): string {
  const heading = { en: ['Usage', 'Options', 'Examples'], ja: ['使い方', 'オプション', '例'] }[language];
  const options = Object.entries({ ...command.options, ...withoutShadowed(command) });
  const rows = options.map(([name, option]): [string, string] => [flagOf(name, option), option.words[language]]);
  const examples = command.examples.map((example) => `  ${example}`).join('\n');
  return (
    `${command.words[language]}\n\n${heading[0]}: hansei ${command.name} ${command.usage}\n\n` +
    `${heading[1]}\n${table(rows, 30)}\n${examples === '' ? '' : `\n${heading[2]}\n${examples}\n`}`
  );
}

function withoutShadowed({ options }: Command): Readonly<Record<string, CommandOption>> {
  return Object.fromEntries(Object.entries(commonOptions).filter(([name]) => !Object.hasOwn(options, name)));
}

function flagOf(name: string, { short, value }: CommandOption): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function table(rows: readonly (readonly [string, string])[], most: number): string {
  const width = Math.min(most, Math.max(...rows.map(([left]) => displayWidth(left))));
  return rows
    .map(([left, right]) => {
      const gap = width - displayWidth(left);
      return gap >= 0 ? `  ${left}${' '.repeat(gap)}  ${right}` : `  ${left}\n  ${' '.repeat(width)}  ${right}`;
    })
    .join('\n');
}
