import { type Command, valueOption } from '../command.ts';

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY…',
  words: {
    en: 'Find entries, runbooks and incidents by what you see',
    ja: '見えている症状からナレッジ、手順書、インシデントを探す',
  },
  options: {
    limit: valueOption('N', 'At most this many results (default 10)', '結果の最大数（既定 10）'),
    threshold: valueOption(
      'S',
      'Similarity, 0 to 1, below which results count as weaker',
      'これ未満を弱い一致とする類似度（0〜1）',
    ),
    stdin: {
      type: 'boolean',
      words: {
        en: 'One query a line in, one JSON array a line out',
        ja: '1 行に 1 クエリを読み、1 行に 1 つの JSON 配列を書く',
      },
    },
    'no-cache': {
      type: 'boolean',
      words: {
        en: 'Neither use nor keep the index of what has not changed (kept in the user’s cache folder, from 50 files on)',
        ja: '変わっていないファイルの索引を使わず、保存もしない（50 ファイル以上のとき、ユーザーのキャッシュフォルダーに保存される）',
      },
    },
  },
  examples: [
    {
      command: 'hansei search "connection pool timeout"',
      words: { en: 'By what you see', ja: '見えている症状から探す' },
    },
    {
      command: 'hansei search 応答が遅い --limit 3',
      words: { en: 'In Japanese, three at most', ja: '日本語で最大 3 件' },
    },
  ],
  load: () => import('./search.ts'),
};
