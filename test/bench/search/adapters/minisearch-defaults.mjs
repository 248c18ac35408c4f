import MiniSearch from 'minisearch';

let index;

export function build(pages) {
  index = new MiniSearch({ fields: ['title', 'body'] });
  index.addAll(pages);
}

export function search(query, limit) {
  return index
    .search(query)
    .slice(0, limit)
    .map(({ id }) => id);
}
