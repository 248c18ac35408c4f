import FlexSearch from 'flexsearch';
import { peerTerms } from './peer-terms.mjs';

let title;
let body;
let ids;

export function build(pages) {
  title = new FlexSearch.Index({ encode: peerTerms, tokenize: 'strict', context: false });
  body = new FlexSearch.Index({ encode: peerTerms, tokenize: 'strict', context: false });
  ids = pages.map(({ id }) => id);
  pages.forEach((page, number) => {
    title.add(number, page.title);
    body.add(number, page.body);
  });
}

/** Any word counts; the ranks in title and body are joined. */
export function search(query, limit) {
  const scores = new Map();
  for (const [index, weight] of [
    [title, 2],
    [body, 1],
  ]) {
    const found = index.search(query, { limit: 100, suggest: true });
    found.forEach((number, rank) => {
      scores.set(number, (scores.get(number) ?? 0) + weight / (10 + rank));
    });
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([number]) => ids[number]);
}
