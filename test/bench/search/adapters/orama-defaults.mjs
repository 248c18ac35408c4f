import { create, search as find, insertMultiple } from '@orama/orama';

let database;

export async function build(pages) {
  database = create({ schema: { id: 'string', title: 'string', body: 'string' } });
  await insertMultiple(database, pages);
}

export async function search(query, limit) {
  const { hits } = await find(database, {
    term: query,
    properties: ['title', 'body'],
    threshold: 1,
    limit,
  });
  return hits.map(({ document }) => document.id);
}
