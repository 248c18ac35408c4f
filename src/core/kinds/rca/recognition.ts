import { reportNames } from '../../report/declared-kind.ts';
import type { KindHead } from '../kind.ts';
import { layerHint } from './layer-words.ts';
import { looksLikeAnalysis } from './looks-like-analysis.ts';

export const rca = {
  id: 'rca',
  title: { en: 'Root cause analysis', ja: '根本原因分析' },
  recognition: {
    frontMatter: reportNames.rca,
    markdown: { hint: layerHint, matches: looksLikeAnalysis },
    isReport: true,
  },
} as const satisfies KindHead;
