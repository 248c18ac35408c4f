import type { Words } from '../text/words.ts';

/** Where something that stands twice stands first. */
export function firstHere(): Words {
  return { en: 'First listed here', ja: '最初の記述' };
}

/** Where else something is defined. */
export function alsoHere(): Words {
  return { en: 'Also defined here', ja: 'ここでも定義されています' };
}
