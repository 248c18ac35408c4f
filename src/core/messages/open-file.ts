import type { Words } from '../text/words.ts';

/** @param path relative to the folder that is open */
export function cannotOpen(path: string): Words {
  return {
    en: `${path} cannot be opened: it no longer exists, or is not text.`,
    ja: `${path} を開けません。すでに存在しないか、テキストではありません。`,
  };
}
