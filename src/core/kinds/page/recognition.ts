import type { KindHead } from '../kind.ts';

/** Known by the globs of the configuration alone. */
export const page = {
  id: 'page',
  title: { en: 'Page', ja: 'ページ' },
  recognition: {},
} as const satisfies KindHead;
