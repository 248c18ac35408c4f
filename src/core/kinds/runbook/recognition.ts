import type { KindHead } from '../kind.ts';
import { headingHint, looksLikeRunbook } from './headings.ts';

export const runbook = {
  id: 'runbook',
  title: { en: 'Runbook', ja: '手順書' },
  recognition: {
    rootKey: 'diagnostic_procedure',
    frontMatter: ['runbook'],
    markdown: { hint: headingHint, matches: looksLikeRunbook },
  },
} as const satisfies KindHead;
