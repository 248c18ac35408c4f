import type { EntryFacts } from '../workspace/facts.ts';

/** So much of a text is searched. */
const longestQuery = 2000;

/** A text as a query: on one line, and not longer than a person could have meant. */
export function oneLine(text: string): string {
  return text
    .slice(0, longestQuery * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestQuery);
}

/** What an incident says about its symptom, as a query for what helped before. */
export function queryFromEntry({ title, symptom = '', signals, keywords, services }: EntryFacts): string {
  const words = new Set([title, ...signals, symptom, ...keywords, ...services].filter((text) => text !== ''));
  return oneLine([...words].join(' '));
}
