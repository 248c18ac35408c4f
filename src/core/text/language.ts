import type { Language } from './words.ts';

/** So few characters may be a name. */
const longestName = 5;

/**
 * The language that a text is written in: what is written into it, or beside it, is worded alike. A text with kana is
 * Japanese, one with kanji alone too, unless there are few of them beside Latin words: the name of an owner does not make an
 * English text Japanese. Keys, labels and commands are Latin in Japanese texts as well.
 */
export function languageOf(text: string): Language {
  const kana = countOf(text, /[\u3040-\u30ff]/g);
  const kanji = countOf(text, /[\u4e00-\u9fff]/g);
  if (kana + kanji === 0) return 'en';
  const weight = kana === 0 ? 3 : kana + kanji > longestName ? 10 : 1;
  return weight * (kana + kanji) > countOf(text, /[A-Za-z]+/g) ? 'ja' : 'en';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
