import { looksLikeTimeline } from '../../report/timeline-sections.ts';
import type { KindHead } from '../kind.ts';

export const timeline = {
  id: 'timeline',
  title: { en: 'Incident timeline or postmortem', ja: 'タイムライン・ポストモーテム' },
  recognition: { frontMatter: ['timeline', 'postmortem'], markdown: looksLikeTimeline },
} as const satisfies KindHead;
