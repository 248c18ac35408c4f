import type { Command } from '../command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: '',
  words: {
    en: 'Write hansei.yml and a first example, never over an existing file',
    ja: 'hansei.yml と最初の例を作成する（既存のファイルは上書きしない）',
  },
  options: {},
  examples: [
    { command: 'hansei init', words: { en: 'In the current folder', ja: '現在のフォルダーに作成' } },
    {
      command: 'hansei init --root ../postmortems --lang ja',
      words: { en: 'In another folder, in Japanese', ja: '別のフォルダーに日本語で作成' },
    },
  ],
  load: () => import('./init.ts'),
};
