import { analyse } from './analyse.ts';
import { normalised } from './characters.ts';
import type { DocumentStore } from './document-store.ts';
import { rarityOf } from './rarity.ts';
import type { Field } from './search-document.ts';

/** A signal of some documents that the query has, letter for letter but for case, width and joiners. */
export interface ExactSignal {
  /** The term under which documents with this signal are listed. */
  readonly term: number;
  /** How much it singles out, 0 to 1: error codes do, a common word that somebody called a signal does not. */
  readonly distinction: number;
}

const longestKey = 80;
const mostWords = 6;
/** So many words of a query are looked at. */
const wordLimit = 1_000;

/** Begin the terms that stand for wholes; no word begins so. */
const signalMark = '=';
const titleMark = '#';

/** The terms that stand for a document's signals as wholes: each signal, and a title that is an identifier. */
export function exactTermsOf(field: Field, text: string): readonly string[] {
  if (field === 'signals') return text.split('\n').flatMap((signal) => exactTerm(signalMark, signal));
  return field === 'title' && isOneWord(text.trim()) ? exactTerm(titleMark, text) : [];
}

function exactTerm(mark: string, text: string): readonly string[] {
  const key = wordsOf(normalised(text))
    .map(({ word }) => word)
    .join('');
  return key.length < 2 || key.length > longestKey ? [] : [mark + key];
}

/** The signals that stand in a normalised query, each once; titles only where they are written as one word. */
export function exactSignalsIn(text: string, store: DocumentStore): readonly ExactSignal[] {
  const words = wordsOf(text);
  const found = new Map<number, ExactSignal>();
  const look = (term: number | undefined, start: number, end: number) => {
    if (term === undefined || found.has(term) || store.postings.documentCount(term) === 0) return;
    const distinction = distinctionOf(text.slice(start, end), store);
    if (distinction > 0) found.set(term, { term, distinction });
  };
  for (const [first, { start }] of words.entries()) {
    let key = '';
    for (const { word, end } of words.slice(first, first + mostWords)) {
      key += word;
      if (key.length > longestKey) break;
      look(store.vocabulary.idOf(signalMark + key), start, end);
      if (isOneWord(text.slice(start, end))) look(store.vocabulary.idOf(titleMark + key), start, end);
    }
  }
  return [...found.values()];
}

function isOneWord(text: string): boolean {
  return !/\s/.test(text);
}

/** From 0, when its words together are half as rare as what occurs once, to 1, when they are as rare as that. */
function distinctionOf(signal: string, store: DocumentStore): number {
  const once = rarityOf(1, store.size);
  let rarity = 0;
  analyse(signal, (term, kind) => {
    if (kind === 'whole' || kind === 'kanji' || kind === 'kana') return;
    const id = store.vocabulary.idOf(term);
    rarity += rarityOf(id === undefined ? 0 : store.postings.documentCount(id), store.size);
  });
  return Math.max(0, Math.min(1, (2 * rarity) / once - 1));
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and digits, those of other scripts apart from the Latin ones. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[a-z0-9]+|(?:[^\x00-\x7f\s](?<=[\p{L}\p{N}]))+/giu)) {
    if (words.length === wordLimit) break;
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}
