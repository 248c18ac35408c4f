import type { KindHead } from '../kind.ts';

/** Recognised by `knowledge.include` alone. */
export const page = {
  id: 'page',
  title: { en: 'Page', ja: 'ページ' },
  recognition: {},
} as const satisfies KindHead;
