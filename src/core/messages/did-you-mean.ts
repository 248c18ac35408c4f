import type { Words } from '../text/words.ts';

/** What follows the sentence about a name that nothing has: the one that is most likely meant; nothing where none is near. */
export function didYouMean(nearest: string | undefined): Words {
  return nearest === undefined
    ? { en: '', ja: '' }
    : { en: ` Did you mean “${nearest}”?`, ja: `「${nearest}」ではありませんか。` };
}
