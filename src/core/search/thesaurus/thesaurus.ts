import { analyse } from '../analyse.ts';
import { normalised } from '../characters.ts';
import { stemOf } from '../stem.ts';

/** A phrase of the query that has synonyms, with its place in the normalised query. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

/** A phrase of more words is not looked for. */
const mostWords = 5;

/**
 * Groups of phrases that mean the same, in any language. Phrases of words are found whatever their inflection and
 * inside identifiers; Japanese ones wherever they are written, inflected too.
 */
export class Thesaurus {
  /** By the stems of their words. */
  readonly #worded = new Map<string, string[]>();
  /** By first character, longest first. */
  readonly #written = new Map<string, Phrase[]>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const phrases = new Set(group.map((phrase) => normalised(phrase).toLowerCase().trim()));
      phrases.delete('');
      for (const phrase of phrases) {
        const others = [...phrases].filter((other) => other !== phrase);
        if (isWritten(phrase)) this.#addWritten(phrase, others);
        else this.#addWorded(phrase, others);
      }
    }
    for (const phrases of this.#written.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  }

  /** Every phrase of the thesaurus that the text has, from left to right, the longest at each place. */
  matchesIn(text: string): readonly PhraseMatch[] {
    const lower = text.toLowerCase();
    const words = wordsOf(text);
    const matches: PhraseMatch[] = [];
    let word = 0;
    let position = 0;
    while (position < lower.length) {
      while (word < words.length && (words[word] as Word).start < position) word++;
      const match = this.#writtenAt(lower, position) ?? this.#wordedAt(text, words, word, position);
      if (match !== undefined) matches.push(match);
      position = match?.end ?? position + 1;
    }
    return matches;
  }

  #writtenAt(text: string, position: number): PhraseMatch | undefined {
    for (const phrase of this.#written.get(text.charAt(position)) ?? []) {
      const end = phraseEnd(text, position, phrase);
      if (end < 0) continue;
      if (isWordCharacter(text, position) && isWordCharacter(text, position - 1)) continue;
      if (isWordCharacter(text, end - 1) && isWordCharacter(text, end)) continue;
      return { start: position, end, alternatives: phrase.alternatives };
    }
    return undefined;
  }

  #wordedAt(text: string, words: readonly Word[], first: number, position: number): PhraseMatch | undefined {
    if (words[first]?.start !== position) return undefined;
    let key = '';
    let found: PhraseMatch | undefined;
    for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
      const { stem, start, end } = words[last] as Word;
      if (last > first && !areNeighbours(text, (words[last - 1] as Word).end, start)) break;
      key = last === first ? stem : `${key} ${stem}`;
      const alternatives = this.#worded.get(key);
      if (alternatives !== undefined) found = { start: position, end, alternatives };
    }
    return found;
  }

  #addWorded(text: string, alternatives: readonly string[]): void {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > mostWords) return;
    const key = words.map(({ stem }) => stem).join(' ');
    const known = this.#worded.get(key);
    if (known === undefined) this.#worded.set(key, [...alternatives]);
    else known.push(...alternatives.filter((other) => !known.includes(other)));
  }

  #addWritten(text: string, alternatives: readonly string[]): void {
    const key = text.charAt(0);
    const phrases = this.#written.get(key) ?? [];
    const known = phrases.find((phrase) => phrase.text === text);
    if (known !== undefined)
      known.alternatives.push(...alternatives.filter((other) => !known.alternatives.includes(other)));
    else phrases.push({ text, stem: inflectionStem(text), alternatives: [...alternatives] });
    this.#written.set(key, phrases);
  }
}

interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly text: string;
  /** For Japanese verbs and adjectives: what stays the same when they are inflected. */
  readonly stem: string | undefined;
  readonly alternatives: string[];
}

/** Words and numbers in order, stop words left out; the parts of an identifier, not the whole. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  analyse(text, (term, kind, start, end) => {
    const isWord = kind === 'word' || kind === 'number';
    if (isWord && start >= (words[words.length - 1]?.end ?? 0)) words.push({ stem: stemOf(term), start, end });
  });
  return words;
}

/** Nothing but blanks, joiners and stop words stands between: no punctuation that ends a clause. */
function areNeighbours(text: string, end: number, start: number): boolean {
  return start - end <= 12 && !/[^\w\s'/-]/.test(text.slice(end, start));
}

/** Written without spaces between words. */
function isWritten(phrase: string): boolean {
  return /[^\x00-\x7f]/.test(phrase);
}

function isWordCharacter(text: string, position: number): boolean {
  return /[a-z0-9]/.test(text.charAt(position));
}

/** Without its last kana, when that is one that inflection changes. */
function inflectionStem(text: string): string | undefined {
  return /[\u3400-\u9fff\u3040-\u309f][るいうくすつむ]$/.test(text) && text.length > 1 ? text.slice(0, -1) : undefined;
}

/** Where the phrase ends if it stands here, as written or inflected; -1 if not. */
function phraseEnd(text: string, position: number, { text: phrase, stem }: Phrase): number {
  if (text.startsWith(phrase, position)) return position + phrase.length;
  if (stem === undefined || !text.startsWith(stem, position)) return -1;
  const end = position + stem.length;
  return /[ぁ-ん]/.test(text.charAt(end)) ? end + 1 : -1;
}
