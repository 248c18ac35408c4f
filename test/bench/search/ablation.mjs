/** What each part of the ranking brings: everything as usual, then with one part switched off at a time. */
import { defaultParameters, documentOfPage, SearchIndex } from './out/engine.mjs';
import { summarise } from './summarise.mjs';

const kinds = (change) => ({ kindWeights: { ...defaultParameters.kindWeights, ...change } });
const weights = (change) => ({ fieldWeights: { ...defaultParameters.fieldWeights, ...change } });

const parts = {
  'all parts': {},
  'without title weight (1)': weights({ title: 1 }),
  'without symptom section': weights({ symptom: 0.001 }),
  'code blocks as text': weights({ code: 1 }),
  'without whole identifiers': { ...kinds({ whole: 0.001 }), exactSignal: 0 },
  'numbers in full': kinds({ number: 1 }),
  'kana in full': kinds({ kana: 1, kanji: 1 }),
  'without single kanji': kinds({ kanji: 0.001 }),
  'without stem and root': { stemWeight: 0, rootWeight: 0 },
  'without root': { rootWeight: 0 },
  'without correction': { fuzzyWeights: [0, 0] },
  'without halves': { halvesWeight: 0 },
  'without synonyms': { englishSynonymWeight: 0.001, japaneseSynonymWeight: 0.001, crossSynonymWeight: 0.001 },
  'without repetition': { repetition: 0 },
  'without position': { positionDecay: 0 },
  'without neighbours': { proximity: 0 },
  'without title coverage': { titleCoverage: 0 },
  'without length': { lengthPower: 0 },
  'plain pages (no sections)': { plain: true },
};

/** @returns rows of name, average and difference by half of the queries (no page relevant in both), and by variant */
export function ablation({ docs, queries }) {
  const halves = halvesOf(queries);
  return Object.entries(parts).map(([name, { plain, ...parameters }]) => {
    const index = new SearchIndex({ parameters });
    for (const { id, title, body } of docs) {
      index.replace(plain ? { id, fields: { title, body } } : documentOfPage(id, title, body));
    }
    const answers = queries.map((query) => ({ query, ids: index.search(query.text).map(({ id }) => id), ms: 0 }));
    const byHalf = [0, 1].map((half) => summarise(answers.filter((_, i) => halves[i] === half)).average);
    return { name, ...summarise(answers), byHalf };
  });
}

/** Queries that share a relevant page, directly or not, come into the same half. */
function halvesOf(queries) {
  const parents = new Map();
  const rootOf = (id) => {
    let root = id;
    while (parents.get(root) !== undefined && parents.get(root) !== root) root = parents.get(root);
    return root;
  };
  for (const { relevant } of queries) for (const id of relevant) parents.set(rootOf(id), rootOf(relevant[0]));
  return queries.map(({ relevant }) => hash(`${rootOf(relevant[0])}x`) & 1);
}

function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 31;
}
