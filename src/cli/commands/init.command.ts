import type { Command } from '../command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: '',
  words: {
    en: 'Write a hansei.yml that fits this repository, never over an existing file',
    ja: 'リポジトリに合った hansei.yml を作成する（既存のファイルは上書きしない）',
  },
  options: {
    root: {
      type: 'string',
      value: 'DIR',
      completes: 'folders',
      words: { en: 'Where to write it (default: the current folder)', ja: '作成する場所（既定: 現在のフォルダー）' },
    },
    'dry-run': {
      type: 'boolean',
      words: { en: 'Only show what would be written', ja: '書き込まずに内容だけを表示する' },
    },
  },
  examples: [
    { command: 'hansei init --dry-run', words: { en: 'Preview what it would write', ja: 'まず内容を確認' } },
    { command: 'hansei init', words: { en: 'In the current folder', ja: '現在のフォルダーに作成' } },
    {
      command: 'hansei init --root ../postmortems --lang ja',
      words: { en: 'In another folder, in Japanese', ja: '別のフォルダーに日本語で作成' },
    },
  ],
  load: () => import('./init.ts'),
};
