import Fuse from 'fuse.js';

let index;

/** A query takes seconds on long pages, so only so many of each variant are asked. */
export const sample = 4;

/** Words apart, wherever they stand: its best settings known. */
export function build(pages) {
  index = new Fuse(pages, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'body', weight: 1 },
    ],
    ignoreLocation: true,
    includeScore: true,
    useTokenSearch: true,
  });
}

export function search(query, limit) {
  return index.search(query, { limit }).map(({ item }) => item.id);
}
