import { type CommandOption, valueOption } from './command.ts';

export const changedOption = valueOption(
  'REV',
  'Only what changed since the merge base with REV, and what refers to it',
  'REV との分岐以降に変更されたファイルと、それを参照するファイルだけ',
);

/** What a command takes that leaves out what a baseline knows: `baselineOf` reads it. */
export const baselineOptions = {
  baseline: {
    type: 'string',
    value: 'FILE',
    completes: 'files',
    words: {
      en: 'Leave out the known problems that FILE lists (default: baseline of hansei.yml)',
      ja: 'FILE に記録済みの既知の問題を除く（既定: hansei.yml の baseline）',
    },
  },
  'no-baseline': {
    type: 'boolean',
    words: {
      en: 'Leave nothing out, whatever hansei.yml says',
      ja: 'hansei.yml の baseline を使わず、すべての問題を表示する',
    },
  },
} satisfies Readonly<Record<string, CommandOption>>;
