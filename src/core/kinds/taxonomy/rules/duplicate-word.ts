import type { Taxonomy } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import type { Pointer } from '../../../document/value.ts';
import { firstHere } from '../../../messages/related-places.ts';
import * as say from '../../../messages/taxonomy.ts';
import type { Rule } from '../../../rule.ts';
import { categoriesOf, synonymsOf, vocabulariesOf } from '../vocabularies.ts';

export const duplicateWord: Rule<Taxonomy, undefined> = {
  code: 'taxonomy/duplicate-word',
  severity: 'warning',
  reads: ['/knowledge_base'],
  summary: { en: 'A word listed twice in a vocabulary', ja: '語彙の中で重複する語' },
  why: {
    en: 'One of the two is a slip for another word, which is now missing.',
    ja: '片方は別の語の書き間違いで、その語が抜けていることがあります。',
  },
  good: `knowledge_base:
  metadata:
    - frequency: [very_common, common, rare]
`,
  bad: `knowledge_base:
  metadata:
    - frequency: [common, common, rare]
`,
  *check({ value, source }) {
    for (const { name, at, words } of [...categoriesOf(value), ...vocabulariesOf(value), ...synonymsOf(value)]) {
      const first = new Map<string, Pointer>();
      for (const [index, word] of words.entries()) {
        if (isPlaceholder(word)) continue;
        const place = `${at}/${index}`;
        const earlier = first.get(word);
        if (earlier === undefined) first.set(word, place);
        else {
          const related = [{ span: source.locate(earlier), message: firstHere() }];
          yield { at: place, message: say.duplicateWord(word, name), related };
        }
      }
    }
  },
};
