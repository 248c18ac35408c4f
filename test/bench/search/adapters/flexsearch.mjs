import FlexSearch from 'flexsearch';
import { peerStems } from './peer-terms.mjs';

const settings = { encode: peerStems, tokenize: 'strict', resolution: 3 };

let title;
let body;
let ids;

export function build(pages) {
  title = new FlexSearch.Index(settings);
  body = new FlexSearch.Index(settings);
  ids = pages.map(({ id }) => id);
  pages.forEach((page, number) => {
    title.add(number, page.title);
    body.add(number, page.body);
  });
}

/** Any word counts; the ranks in title and body are joined. */
export function search(query, limit) {
  const scores = new Map();
  for (const index of [title, body]) {
    const found = index.search(query, { limit: 200, suggest: true });
    found.forEach((number, rank) => {
      scores.set(number, (scores.get(number) ?? 0) + 1 / (20 + rank));
    });
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([number]) => ids[number]);
}
