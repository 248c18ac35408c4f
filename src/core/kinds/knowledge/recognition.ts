import type { KindHead } from '../kind.ts';

export const knowledge = {
  id: 'knowledge',
  title: { en: 'Knowledge entry', ja: 'ナレッジ' },
  recognition: { rootKey: 'knowledge_entry', frontMatter: ['knowledge'] },
} as const satisfies KindHead;
