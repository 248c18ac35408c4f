/** What a character is to the analyser. */
export type Script = 'space' | 'joiner' | 'lower' | 'upper' | 'digit' | 'kanji' | 'hiragana' | 'katakana';

const ascii: readonly Script[] = Array.from({ length: 128 }, (_, code): Script => {
  const isBetween = (first: string, last: string) => code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
  if (isBetween('a', 'z')) return 'lower';
  if (isBetween('A', 'Z')) return 'upper';
  if (isBetween('0', '9')) return 'digit';
  return isBetween('-', '-') || isBetween('_', '_') ? 'joiner' : 'space';
});

/** The script of the character at a position of a normalised text. Hangul counts as kanji: it has no spaces to rely on. */
export function scriptAt(text: string, position: number): Script {
  const code = text.charCodeAt(position);
  if (code < 128) return ascii[code] as Script;
  if (code < 0x3040) return otherLetter(text, position);
  if (code <= 0x309f) return 'hiragana';
  if (code <= 0x30ff) return code === 0x30fb ? 'space' : 'katakana';
  if (code >= 0x3400 && code <= 0x9fff) return 'kanji';
  if (code >= 0xac00 && code <= 0xd7a3) return 'kanji';
  if (code >= 0xf900 && code <= 0xfaff) return 'kanji';
  return otherLetter(text, position);
}

/**
 * One form for width and ligature variants; combining marks of Latin letters are dropped, and what has no width: web
 * pages put it into long identifiers. Lone surrogates stay.
 */
export function normalised(text: string): string {
  if (isAscii(text)) return text;
  const folded = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return /[\u00c0-\u024f]/.test(folded) ? folded.replace(/[\u00c0-\u024f]/g, baseLetter) : folded;
}

/** Katakana in one spelling: サーバー and サーバ, ウィ and ウイ, ヴ and ブ are the same. */
export function foldKatakana(word: string): string {
  const large = word.replace(/[ァィゥェォヴ]/g, (kana) => 'アイウエオブ'.charAt('ァィゥェォヴ'.indexOf(kana)));
  return large.length > 2 ? large.replace(/ー+$/, '') : large;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function baseLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function otherLetter(text: string, position: number): Script {
  const code = text.charCodeAt(position);
  if (code === 0x3005) return 'kanji';
  if (code < 0xaa) return 'space';
  const character = text.charAt(position);
  if (/\p{Lu}/u.test(character)) return 'upper';
  if (/[\p{L}\p{M}]/u.test(character)) return 'lower';
  return /\p{N}/u.test(character) ? 'digit' : 'space';
}
