import type { Command } from '../command.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'BASE OURS THEIRS PATH, or --install',
  words: {
    en: 'Merge an entry whose success rates moved on two branches: the merge driver that Git calls',
    ja: '2 つのブランチで成功率が変わったナレッジをマージする（Git から呼ばれるマージドライバー）',
  },
  options: {
    install: {
      type: 'boolean',
      words: {
        en: 'Tell Git in this clone to use it, where .gitattributes asks for it',
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
