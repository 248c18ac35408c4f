import type { Command } from '../command.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'BASE OURS THEIRS PATH | --install',
  words: {
    en: 'Merge success rates that changed on two branches (the merge driver that Git calls)',
    ja: '2 つのブランチで成功率が変わったナレッジをマージする（Git から呼ばれるマージドライバー）',
  },
  options: {
    install: {
      type: 'boolean',
      words: {
        en: 'Register it with Git in this clone, for the files that .gitattributes names',
        ja: '.gitattributes の指定に従ってこれを使うよう、このクローンの Git に設定する',
      },
    },
  },
  examples: [
    {
      command: 'hansei merge --install',
      words: { en: 'Once in every clone', ja: 'クローンごとに一度実行' },
    },
  ],
  load: () => import('./merge.ts'),
};
