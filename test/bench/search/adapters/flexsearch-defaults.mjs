import FlexSearch from 'flexsearch';

let index;

export function build(pages) {
  index = new FlexSearch.Document({ document: { id: 'id', index: ['title', 'body'] } });
  for (const page of pages) index.add(page);
}

/** What the title gives, then what the body gives. */
export function search(query, limit) {
  const found = index.search(query, { limit }).flatMap(({ result }) => result);
  return [...new Set(found)].slice(0, limit);
}
