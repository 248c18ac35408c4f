import type { Language } from './words.ts';

/**
 * The language that a text is written in: what is written into it, or beside it, is worded alike. Kana are Japanese. Kanji
 * alone are, unless there are few beside Latin words: the name of an owner does not make an English text Japanese.
 */
export function languageOf(text: string): Language {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  const kanji = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return kanji > 0 && kanji * 3 > (text.match(/[A-Za-z]+/g)?.length ?? 0) ? 'ja' : 'en';
}
