import { stemOf, termsOf } from '../out/engine.mjs';

/** Our own analyser for the libraries that accept one: identifiers split, stop words dropped, Japanese in pairs. */
export const peerTerms = termsOf;

/** The same with the stem beside each word that has another one. */
export function peerTermsAndStems(text) {
  return termsOf(text).flatMap((term) => [...new Set([term, stemOf(term)])]);
}

/** The same as stems only. */
export function peerStems(text) {
  return termsOf(text).map(stemOf);
}

/** Numbers and kana count less, as with us. */
export function weightOf(term) {
  if (/^[0-9]/.test(term)) return 0.3;
  if (/^[\u3040-\u30ff]{2}$/.test(term)) return 0.15;
  return /^[\u4e00-\u9fff]$/.test(term) ? 0.25 : 1;
}
