import { baselineOptions, changedOption } from '../scope-options.ts';
import type { Report } from './report.ts';

export const reviewReport: Report = {
  name: 'review',
  words: {
    en: 'For a pull request: problems, impact and checklist of each changed document',
    ja: 'プルリクエスト用: 変更された文書ごとの問題、影響、チェックリスト',
  },
  options: { changed: changedOption, ...baselineOptions },
  takesPaths: true,
  load: () => import('./review.ts'),
};
