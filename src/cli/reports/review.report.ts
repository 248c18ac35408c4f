import { valueOption } from '../command.ts';
import type { Report } from './report.ts';

export const reviewReport: Report = {
  name: 'review',
  words: {
    en: 'For a pull request: problems, impact and checklist of each changed document',
    ja: 'プルリクエスト用: 変更された文書ごとの問題、影響、チェックリスト',
  },
  options: {
    changed: valueOption(
      'REV',
      'Only what changed since the merge base with REV, and what refers to it',
      'REV との分岐以降に変更されたファイルと、それを参照するファイルだけ',
    ),
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
  },
  takesPaths: true,
  load: () => import('./review.ts'),
};
