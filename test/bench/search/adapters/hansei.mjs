import { documentOfPage, SearchIndex } from '../out/engine.mjs';

let index;

export function build(pages) {
  index = new SearchIndex();
  for (const { id, title, body } of pages) index.replace(documentOfPage(id, title, body));
}

export function search(query, limit) {
  return index.search(query, { limit }).map(({ id }) => id);
}
