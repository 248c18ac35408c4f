import type { KindHead } from '../kind.ts';
import { looksLikeAnalysis } from './sections.ts';

export const rca = {
  id: 'rca',
  title: { en: 'Root cause analysis', ja: '根本原因分析' },
  recognition: { frontMatter: ['rca'], markdown: looksLikeAnalysis },
} as const satisfies KindHead;
