import type { Language } from './words.ts';

/**
 * The language that a text is written in: what is written into it, or beside it, is worded alike. A text with kana is
 * Japanese, one with kanji alone too, unless there are few of them beside Latin words: neither the name of an owner nor a
 * line that is quoted makes an English text Japanese. Keys and commands are Latin in Japanese texts as well.
 */
export function languageOf(text: string): Language {
  const kana = countOf(text, /[\u3040-\u30ff]/g);
  const kanji = countOf(text, /[\u4e00-\u9fff]/g);
  if (kana + kanji === 0) return 'en';
  return (kana > 0 ? 5 * (kana + kanji) : 3 * kanji) > countOf(text, /[A-Za-z]+/g) ? 'ja' : 'en';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
