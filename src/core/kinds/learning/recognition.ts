import type { KindHead } from '../kind.ts';

export const learning = {
  id: 'learning',
  title: { en: 'Learning paths', ja: '学習パス' },
  recognition: { rootKey: 'learning_paths' },
} as const satisfies KindHead;
