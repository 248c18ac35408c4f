import { create, search as find, insertMultiple } from '@orama/orama';
import { peerStems } from './peer-terms.mjs';

let database;

/** With our analyser and a heavier title: its best settings known. */
export async function build(pages) {
  const tokenize = (text) => [...new Set(peerStems(String(text)))];
  database = create({
    schema: { id: 'string', title: 'string', body: 'string' },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize } },
  });
  await insertMultiple(database, pages);
}

export async function search(query, limit) {
  const { hits } = await find(database, {
    term: query,
    properties: ['title', 'body'],
    boost: { title: 5 },
    threshold: 1,
    limit,
  });
  return hits.map(({ document }) => document.id);
}
