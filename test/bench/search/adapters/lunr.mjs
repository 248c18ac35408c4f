import lunr from 'lunr';
import { peerStems, weightOf } from './peer-terms.mjs';

let index;
let vocabulary;

/** With our analyser, low weight for numbers and kana, and correction of unknown words only: its best settings known. */
export function build(pages) {
  vocabulary = new Set();
  index = lunr(function define() {
    this.ref('id');
    this.field('title');
    this.field('body');
    this.tokenizer = (text) => peerStems(String(text)).map(note);
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const page of pages) this.add(page);
  });
}

export function search(query, limit) {
  return index
    .query((builder) => {
      for (const term of new Set(peerStems(query))) builder.term(term, settingsOf(term));
    })
    .slice(0, limit)
    .map(({ ref }) => ref);
}

function note(term) {
  vocabulary.add(term);
  return new lunr.Token(term, {});
}

function settingsOf(term) {
  const isUnknown = term.length > 3 && !vocabulary.has(term);
  return { usePipeline: false, boost: weightOf(term), editDistance: isUnknown ? (term.length > 7 ? 2 : 1) : 0 };
}
