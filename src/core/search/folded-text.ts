import { normalised } from './characters.ts';

/** A normalised text whose every character knows where it came from. */
interface FoldedText {
  readonly text: string;
  /** The place in the given text of the characters from `start` to `end` of the normalised one. */
  readonly originOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Normalises a shown text so that what is found in it can be marked where it stands, half-width kana included. */
export function foldText(text: string): FoldedText {
  if (normalised(text) === text) return { text, originOf: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const part = normalised(cluster);
    for (let i = 0; i < part.length; i++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    folded += part;
  }
  return { text: folded, originOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }) };
}

/** A character with the marks that belong to it, voiced sound marks of half-width katakana and Hangul parts included. */
const clusters = /[\s\S](?:[\udc00-\udfff]|\p{M}|[\uff9e\uff9f\u3099\u309a\u1160-\u11ff])*/gu;
