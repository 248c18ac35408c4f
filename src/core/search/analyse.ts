import { foldKatakana, normalised, type Script, scriptAt } from './characters.ts';
import { stopWords } from './stop-words.ts';

/**
 * What a term is: a word, a whole identifier beside its parts, a number or generated id, and for Japanese a katakana
 * word, two characters, a kana-only pair, a single kanji.
 */
export type TermKind = 'word' | 'whole' | 'number' | 'katakana' | 'pair' | 'kana' | 'kanji';

/** Receives each term with its place in the normalised text (UTF-16, half open). */
type TermSink = (term: string, kind: TermKind, start: number, end: number) => void;

/** Longer words are not words. */
const wordLimit = 64;

/**
 * Splits a text into terms: identifiers at case, digits and punctuation (the whole is kept beside its parts), Japanese
 * into katakana words and pairs of characters. Width, case and katakana spelling are folded; stop words are dropped.
 * @param text must be normalised (see `normalised`)
 */
export function analyse(text: string, sink: TermSink): void {
  let position = 0;
  while (position < text.length) {
    const script = scriptAt(text, position);
    if (script === 'space' || script === 'joiner') position++;
    else if (isLatin(script)) position = readIdentifier(text, position, sink);
    else position = readJapanese(text, position, sink);
  }
}

/** The terms of a text as given, without places. */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  analyse(normalised(text), (term) => terms.push(term));
  return terms;
}

function isLatin(script: Script): boolean {
  return script === 'lower' || script === 'upper' || script === 'digit';
}

/** Letters, digits and inner joiners; returns the position after them. */
function readIdentifier(text: string, start: number, sink: TermSink): number {
  let position = start;
  let end = start;
  let parts = 0;
  while (position < text.length) {
    const script = scriptAt(text, position);
    if (script === 'joiner') {
      position++;
      if (position > end + 1) break;
    } else if (isLatin(script)) {
      const next = partEnd(text, position, script);
      emitPart(text.slice(position, next).toLowerCase(), position, next, sink);
      parts++;
      position = end = next;
    } else break;
  }
  if (parts > 1 && end - start <= wordLimit) emitWhole(text.slice(start, end), start, end, sink);
  return Math.max(end, position);
}

/** The end of one part: a run of digits, of lower case, of capitals (the last of which may begin the next part). */
function partEnd(text: string, start: number, first: Script): number {
  let end = start + 1;
  if (first === 'upper') {
    while (scriptOf(text, end) === 'upper') end++;
    const lowers = runEnd(text, end, 'lower');
    if (lowers === end) return end;
    if (end - start === 1) return lowers;
    const isPlural = lowers - end === 1 && text.charAt(end) === 's';
    return isPlural ? lowers : end - 1;
  }
  return runEnd(text, end, first);
}

function runEnd(text: string, start: number, script: Script): number {
  let end = start;
  while (scriptOf(text, end) === script) end++;
  return end;
}

function scriptOf(text: string, position: number): Script {
  return position < text.length ? scriptAt(text, position) : 'space';
}

function emitPart(part: string, start: number, end: number, sink: TermSink): void {
  if (part.length > wordLimit || stopWords.has(part)) return;
  const isNumber = part.charCodeAt(0) <= 57;
  if (part.length === 1 && !isNumber) return;
  sink(part, isNumber ? 'number' : 'word', start, end);
}

function emitWhole(written: string, start: number, end: number, sink: TermSink): void {
  const whole = written.replace(/[-_]/g, '').toLowerCase();
  if (whole.length < 2) return;
  sink(whole, isGenerated(whole) ? 'number' : 'whole', start, end);
}

/** Ids such as 6f7c9d or 2024-01-02: mostly digits, or digits and letters in turns. */
function isGenerated(whole: string): boolean {
  const digits = whole.replace(/[^0-9]/g, '').length;
  return digits * 2 >= whole.length || (whole.match(/[0-9]+/g)?.length ?? 0) > 2;
}

/** A run of kanji and kana; returns the position after it. */
function readJapanese(text: string, start: number, sink: TermSink): number {
  let position = start;
  while (position < text.length) {
    const script = scriptAt(text, position);
    if (script === 'katakana') position = readKatakana(text, position, sink);
    else if (script === 'kanji' || script === 'hiragana') {
      emitPair(text, position, script, sink);
      position++;
    } else break;
  }
  return position;
}

function readKatakana(text: string, start: number, sink: TermSink): number {
  const end = runEnd(text, start, 'katakana');
  const word = foldKatakana(text.slice(start, end));
  if (word.length > 1 && word.length <= wordLimit) sink(word, 'katakana', start, end);
  if (word.length > 3) {
    for (let i = 0; i + 2 <= word.length; i++) sink(word.slice(i, i + 2), 'kana', start + i, start + i + 2);
  }
  return end;
}

/** Two characters from here; a kanji alone too. Pairs from kana into another script carry only particles. */
function emitPair(text: string, position: number, script: Script, sink: TermSink): void {
  const next = scriptOf(text, position + 1);
  if (script === 'kanji') {
    sink(text.charAt(position), 'kanji', position, position + 1);
    if (next === 'kanji' || next === 'hiragana')
      sink(text.slice(position, position + 2), 'pair', position, position + 2);
  } else if (next === 'hiragana') sink(text.slice(position, position + 2), 'kana', position, position + 2);
}
