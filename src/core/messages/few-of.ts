import type { Words } from '../text/words.ts';

const usualMost = 12;

/** The first of some words, one behind the other; `…` stands for those that are left out. */
export function fewOf(words: readonly string[], most = usualMost): Words {
  const few = words.slice(0, most);
  const more = words.length > most ? ' …' : '';
  return { en: `${few.join(', ')}${more}`, ja: `${few.join('、')}${more}` };
}
