import Fuse from 'fuse.js';

let index;

/** A query takes seconds on long pages, so only so many of each variant are asked. */
export const sample = 4;

export function build(pages) {
  index = new Fuse(pages, { keys: ['title', 'body'] });
}

export function search(query, limit) {
  return index.search(query, { limit }).map(({ item }) => item.id);
}
