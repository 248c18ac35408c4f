import { reportNames } from '../../report/front-matter.ts';
import type { KindHead } from '../kind.ts';
import { layerHint } from './labels.ts';
import { looksLikeAnalysis } from './sections.ts';

export const rca = {
  id: 'rca',
  title: { en: 'Root cause analysis', ja: '根本原因分析' },
  recognition: {
    frontMatter: reportNames.rca,
    markdown: { hint: layerHint, matches: looksLikeAnalysis },
    isReport: true,
  },
} as const satisfies KindHead;
