import MiniSearch from 'minisearch';
import { peerTerms, stemOf } from './peer-terms.mjs';

let index;
let vocabulary;

/** With our analyser, stem beside surface form, and correction of unknown words only: its best settings known. */
export function build(pages) {
  vocabulary = new Set();
  index = new MiniSearch({
    fields: ['title', 'body'],
    tokenize: peerTerms,
    processTerm: (term) => {
      vocabulary.add(term);
      const stem = stemOf(term);
      return stem === term ? term : [term, stem];
    },
  });
  index.addAll(pages);
}

export function search(query, limit) {
  const options = {
    boost: { title: 6 },
    fuzzy: (term) => (term.length > 3 && !vocabulary.has(term) ? 0.25 : false),
    processTerm: (term) => (stemOf(term) === term || !vocabulary.has(term) ? term : [term, stemOf(term)]),
  };
  return index
    .search(query, options)
    .slice(0, limit)
    .map(({ id }) => id);
}
