import { type Command, valueOption } from '../command.ts';

export const recommendCommand: Command = {
  name: 'recommend',
  usage: 'QUERY…',
  words: {
    en: 'Recommend up to three solutions for what you see, each with its reasons',
    ja: '症状に合う対処を理由付きで最大 3 件示す',
  },
  options: {
    service: valueOption('S', 'The affected service', '対象のサービス'),
    environment: valueOption('E', 'The environment, for example production', '環境（例: production）'),
    category: valueOption('C', 'The category', 'カテゴリー'),
  },
  examples: [
    {
      command: 'hansei recommend "no connection could be obtained" --service cart',
      words: { en: 'What to try first for this service', ja: 'このサービスで最初に試す対処' },
    },
  ],
  load: () => import('./recommend.ts'),
};
