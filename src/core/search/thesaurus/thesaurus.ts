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
/** A repository's lists are taken only so far: groups, phrases in a group, characters in a phrase. */
const groupLimit = 5_000;
const phraseLimit = 60;
const lengthLimit = 100;

/**
 * Groups of phrases that mean the same, in any language. Phrases of words are found whatever their inflection and
 * inside identifiers; Japanese ones wherever they are written, inflected too.
 */
export class Thesaurus {
  /** What stands for phrases of words, by the stems of the words. */
  readonly #worded: Alternatives = new Map();
  /** The same for Japanese phrases as written, and for what inflection leaves of them. */
  readonly #written: Alternatives = new Map();
  readonly #inflected: Alternatives = new Map();
  /** How long Japanese phrases are, by their first character; longest first. */
  readonly #lengths = new Map<string, readonly number[]>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups.slice(0, groupLimit)) {
      const written = group.slice(0, phraseLimit).filter(({ length }) => length <= lengthLimit);
      const phrases = new Set(written.map((phrase) => normalised(phrase).toLowerCase().trim()));
      phrases.delete('');
      for (const phrase of phrases) {
        const others = [...phrases].filter((other) => other !== phrase);
        if (isWritten(phrase)) this.#addWritten(phrase, others);
        else this.#addWorded(phrase, others);
      }
    }
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
    for (const length of this.#lengths.get(text.charAt(position)) ?? []) {
      const end = position + length;
      if (end > text.length || isInsideWord(text, position) || isInsideWord(text, end)) continue;
      const alternatives = this.#written.get(text.slice(position, end)) ?? this.#inflectedAt(text, position, end);
      if (alternatives !== undefined) return { start: position, end, alternatives };
    }
    return undefined;
  }

  /** A verb or an adjective whose last kana is another one. */
  #inflectedAt(text: string, position: number, end: number): readonly string[] | undefined {
    return /[ぁ-ん]/.test(text.charAt(end - 1)) ? this.#inflected.get(text.slice(position, end - 1)) : undefined;
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
    add(this.#worded, words.map(({ stem }) => stem).join(' '), alternatives);
  }

  #addWritten(text: string, alternatives: readonly string[]): void {
    add(this.#written, text, alternatives);
    const stem = inflectionStem(text);
    if (stem !== undefined) add(this.#inflected, stem, alternatives);
    const lengths = new Set(this.#lengths.get(text.charAt(0))).add(text.length);
    this.#lengths.set(
      text.charAt(0),
      [...lengths].sort((a, b) => b - a),
    );
  }
}

type Alternatives = Map<string, readonly string[]>;

/** What is known already and what is new, each once, and not without end. */
function add(all: Alternatives, key: string, alternatives: readonly string[]): void {
  all.set(key, [...new Set([...(all.get(key) ?? []), ...alternatives])].slice(0, phraseLimit));
}

interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
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

/** Latin letters or digits stand on both sides. */
function isInsideWord(text: string, position: number): boolean {
  return /[a-z0-9]/.test(text.charAt(position - 1)) && /[a-z0-9]/.test(text.charAt(position));
}

/** Without its last kana, when that is one that inflection changes. */
function inflectionStem(text: string): string | undefined {
  return /[\u3400-\u9fff\u3040-\u309f][るいうくすつむ]$/.test(text) && text.length > 1 ? text.slice(0, -1) : undefined;
}
