/** 10,000 pages of 1,500 characters, mixed from passages of the data: build, heap, queries, replace, save, load. */
import { SearchIndex } from './out/engine.mjs';
import { percentile } from './summarise.mjs';

const pageCount = 10_000;
const pageLength = 1_500;

export function measureScale({ docs, queries }) {
  const pages = mixedPages(docs);
  const texts = queries.filter((_, i) => i % 5 === 0).map(({ text }) => text);
  globalThis.gc?.();
  const heapBefore = heapInUse();
  const index = new SearchIndex();
  const buildMs = timed(() => {
    for (const page of pages) index.replace(page);
  });
  globalThis.gc?.();
  const heapMB = (heapInUse() - heapBefore) / 2 ** 20;
  for (const text of texts.slice(0, 50)) index.search(text);
  const query = texts.map((text) => timed(() => index.search(text))).sort((a, b) => a - b);
  const replace = Array.from({ length: 300 }, (_, i) => {
    const { id } = pages[(i * 31) % pageCount];
    return timed(() => index.replace({ ...pages[(i * 37) % pageCount], id }));
  }).sort((a, b) => a - b);
  let saved;
  let loaded;
  const saveMs = timed(() => {
    saved = index.save();
  });
  const loadMs = timed(() => {
    loaded = SearchIndex.load(saved);
  });
  const same = texts.every((text) => JSON.stringify(loaded.search(text)) === JSON.stringify(index.search(text)));
  return {
    buildMs,
    heapMB,
    medianMs: percentile(query, 0.5),
    p95Ms: percentile(query, 0.95),
    maxMs: query.at(-1),
    replaceMs: percentile(replace, 0.5),
    saveMs,
    loadMs,
    savedMB: saved.length / 2 ** 20,
    same,
  };
}

function mixedPages(docs) {
  const random = sequence();
  const sources = docs.filter(({ body }) => body.length > 60);
  const pick = () => sources[Math.floor(random() * sources.length)];
  return Array.from({ length: pageCount }, (_, number) => {
    let body = '';
    while (body.length < pageLength) {
      const { body: source } = pick();
      const start = Math.floor(random() * Math.max(1, source.length - 500));
      body += `${source.slice(start, start + 500)}\n`;
    }
    return { id: `p${number}`, fields: { title: `${pick().title} ${number % 977}`, body: body.slice(0, pageLength) } };
  });
}

/** The same numbers in every run. */
function sequence() {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function heapInUse() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
