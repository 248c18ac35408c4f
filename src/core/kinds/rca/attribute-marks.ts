import type { Language } from '../../text/words.ts';

/** What stands before, between and behind the attributes of an action, as we write them: ` (owner: …, due: …)`. */
export const attributeMarks: Readonly<Record<Language, readonly [open: string, comma: string, close: string]>> = {
  en: [' (', ', ', ')'],
  ja: ['（', '、', '）'],
};
