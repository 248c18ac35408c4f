import type { Command } from '../command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: '',
  words: {
    en: 'Write hansei.yml and a first example, never over an existing file',
    ja: 'hansei.yml と最初の例を作成する（既存のファイルは上書きしない）',
  },
  options: {},
  examples: ['hansei init', 'hansei init --root ../postmortems --lang ja'],
  load: () => import('./init.ts'),
};
