import { reportNames } from '../../report/declared-kind.ts';
import { looksLikeTimeline } from '../../report/looks-like-timeline.ts';
import { timelineWords } from '../../report/timeline-heading.ts';
import type { KindHead } from '../kind.ts';

export const timeline = {
  id: 'timeline',
  title: { en: 'Incident timeline or postmortem', ja: 'タイムライン・ポストモーテム' },
  recognition: {
    frontMatter: reportNames.timeline,
    markdown: { hint: timelineWords, matches: looksLikeTimeline },
    isReport: true,
  },
} as const satisfies KindHead;
