/**
 * How far the stated similarity can be trusted. Its weights are fitted on four folds and judged on the fifth, in turn.
 * Every query is asked twice: as it is, and with all its right pages left out, when nothing that is found is right.
 */
import { foldsOf } from './folds.mjs';
import { fitted } from './logistic.mjs';
import { documentOfPage, neverRising, partsOf, SearchIndex, similarityOf, similarityWeights } from './out/engine.mjs';

const foldCount = 5;
const threshold = 0.7;

export function measureSimilarity({ docs, queries }) {
  const index = new SearchIndex();
  for (const { id, title, body } of docs) index.replace(documentOfPage(id, title, body));
  const places = foldsOf(queries, foldCount);
  const lists = [true, false].flatMap((isAnswerable) =>
    queries.map((query, i) => {
      const accept = isAnswerable ? undefined : (id) => !query.relevant.includes(id);
      const hits = index.explain(query.text, { accept });
      return { query, isAnswerable, fold: places[i].fold, evidence: hits.map(({ evidence }) => evidence), hits };
    }),
  );
  const weightsByFold = Array.from({ length: foldCount }, (_, fold) => fit(lists, fold));
  const judged = lists.map((list) => withSimilarity(list, weightsByFold[list.fold]));
  return {
    weights: fit(lists),
    heldOut: summary(judged),
    inUse: summary(lists.map((list) => withSimilarity(list, similarityWeights))),
  };
}

/** Variants count alike, however many queries they have. */
function fit(lists, heldOut) {
  const rows = [];
  const counts = new Map();
  for (const { query, hits } of lists) counts.set(query.variant, (counts.get(query.variant) ?? 0) + hits.length);
  for (const { query, fold, hits, evidence } of lists) {
    if (fold === heldOut) continue;
    hits.forEach(({ id }, i) => {
      const weight = 1 / counts.get(query.variant);
      rows.push({ parts: partsOf(evidence[i]), isRight: query.relevant.includes(id), weight });
    });
  }
  return fitted(rows);
}

function withSimilarity({ query, isAnswerable, hits, evidence }, weights) {
  const similarities = neverRising(evidence.map((one) => similarityOf(one, weights)));
  const found = hits.map(({ id }, i) => ({ similarity: similarities[i], isRight: query.relevant.includes(id) }));
  return { variant: query.variant, isAnswerable, found };
}

function summary(lists) {
  const answerable = lists.filter(({ isAnswerable }) => isAnswerable);
  const variants = [...new Set(answerable.map(({ variant }) => variant))];
  const unanswerable = lists.filter(({ isAnswerable }) => !isAnswerable);
  return {
    all: atThreshold(answerable),
    byVariant: variants.map((name) => ({ name, ...atThreshold(answerable.filter(({ variant }) => variant === name)) })),
    falseAlarms: share(unanswerable, ({ found }) => (found[0]?.similarity ?? 0) >= threshold),
    bins: binsOf(answerable.flatMap(({ found }) => found)),
  };
}

/** Precision: the share of hits at or above the threshold that are right. Recall: the share of queries with such a hit. */
function atThreshold(lists) {
  const sure = lists.flatMap(({ found }) => found.filter(({ similarity }) => similarity >= threshold));
  const isAnswered = ({ found }) => found.some(({ similarity, isRight }) => isRight && similarity >= threshold);
  return { precision: share(sure, ({ isRight }) => isRight), recall: share(lists, isAnswered) };
}

function binsOf(hits) {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = hits.filter(({ similarity }) => Math.min(9, Math.floor(similarity * 10)) === bin);
    const mean = inside.reduce((sum, { similarity }) => sum + similarity, 0) / Math.max(1, inside.length);
    return {
      from: bin / 10,
      to: (bin + 1) / 10,
      count: inside.length,
      mean,
      right: share(inside, (hit) => hit.isRight),
    };
  });
}

function share(list, isCounted) {
  return list.length === 0 ? 0 : list.filter(isCounted).length / list.length;
}
