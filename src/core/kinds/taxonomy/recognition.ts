import type { KindHead } from '../kind.ts';

export const taxonomy = {
  id: 'taxonomy',
  title: { en: 'Taxonomy', ja: '分類体系' },
  recognition: { rootKey: 'knowledge_base' },
} as const satisfies KindHead;
