import type { KindHead } from '../kind.ts';

/** Recognised by its place, and nowhere else. */
export const config = {
  id: 'config',
  title: { en: 'Configuration', ja: '設定' },
  recognition: {},
} as const satisfies KindHead;
