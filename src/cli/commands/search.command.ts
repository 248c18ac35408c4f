import { type Command, valueOption } from '../command.ts';

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY…',
  words: {
    en: 'Find entries, runbooks and incidents by what you see',
    ja: '見えている症状からナレッジ、手順書、インシデントを探す',
  },
  options: {
    limit: valueOption('N', 'Show at most N results (default 10)', '結果の最大数（既定 10）'),
    threshold: valueOption(
      'S',
      'Similarity from 0 to 1, below which results count as weaker',
      'これ未満を弱い一致とする類似度（0〜1）',
    ),
    stdin: {
      type: 'boolean',
      words: {
        en: 'Read one query per line, write one JSON array per line',
        ja: '1 行に 1 クエリを読み、1 行に 1 つの JSON 配列を書く',
      },
    },
    'no-cache': {
      type: 'boolean',
      words: {
        en: 'Neither use nor keep the search index (kept in your cache folder, from 50 files on)',
        ja: '検索の索引を保存せず、保存済みの索引も使わない（50 ファイル以上のとき、ユーザーのキャッシュフォルダーに保存される）',
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
