import MiniSearch from 'minisearch';
import { peerStems, weightOf } from './peer-terms.mjs';

let index;
let vocabulary;

/** With our analyser, low weight for numbers and kana, and correction of unknown words only: its best settings known. */
export function build(pages) {
  vocabulary = new Set();
  index = new MiniSearch({ fields: ['title', 'body'], tokenize: peerStems, processTerm: note });
  index.addAll(pages);
}

export function search(query, limit) {
  const options = {
    boost: { title: 5 },
    bm25: { k: 1.2, b: 0.75, d: 0.5 },
    boostTerm: weightOf,
    fuzzy: (term) => (term.length > 3 && !vocabulary.has(term) ? 0.25 : false),
    processTerm: (term) => term,
  };
  return index
    .search(query, options)
    .slice(0, limit)
    .map(({ id }) => id);
}

function note(term) {
  vocabulary.add(term);
  return term;
}
