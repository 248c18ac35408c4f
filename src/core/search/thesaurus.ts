import { normalised } from './characters.ts';

/** A phrase of the query that has synonyms, with its place in the normalised query. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

/** Groups of phrases that mean the same, in any language. */
export class Thesaurus {
  /** By first character, longest phrases first. */
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const phrases = [...new Set(group.map((phrase) => normalised(phrase).toLowerCase().trim()))].filter(
        (phrase) => phrase !== '',
      );
      for (const phrase of phrases)
        this.#add(
          phrase,
          phrases.filter((other) => other !== phrase),
        );
    }
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  }

  /** Every phrase of the thesaurus that the text has, from left to right, the longest at each place. */
  matchesIn(text: string): readonly PhraseMatch[] {
    const lower = text.toLowerCase();
    const matches: PhraseMatch[] = [];
    let position = 0;
    while (position < lower.length) {
      const match = this.#matchAt(lower, position);
      if (match === undefined) position++;
      else {
        matches.push(match);
        position = match.end;
      }
    }
    return matches;
  }

  #matchAt(text: string, position: number): PhraseMatch | undefined {
    for (const phrase of this.#phrases.get(text.charAt(position)) ?? []) {
      const end = phraseEnd(text, position, phrase);
      if (end < 0) continue;
      if (isWordCharacter(text, position) && isWordCharacter(text, position - 1)) continue;
      if (isWordCharacter(text, end - 1) && isWordCharacter(text, end)) continue;
      return { start: position, end, alternatives: phrase.alternatives };
    }
    return undefined;
  }

  #add(text: string, alternatives: readonly string[]): void {
    const key = text.charAt(0);
    const phrases = this.#phrases.get(key);
    const known = phrases?.find((phrase) => phrase.text === text);
    if (known !== undefined)
      known.alternatives.push(...alternatives.filter((other) => !known.alternatives.includes(other)));
    else if (phrases === undefined)
      this.#phrases.set(key, [{ text, stem: inflectionStem(text), alternatives: [...alternatives] }]);
    else phrases.push({ text, stem: inflectionStem(text), alternatives: [...alternatives] });
  }
}

interface Phrase {
  readonly text: string;
  /** For Japanese verbs and adjectives: what stays the same when they are inflected. */
  readonly stem: string | undefined;
  readonly alternatives: string[];
}

/** Only words written with spaces between them have borders. */
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
