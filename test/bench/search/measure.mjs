/**
 * Measures one adapter in a process of its own: node --expose-gc measure.mjs ADAPTER DATA → one line of JSON.
 * An adapter exports build(pages) and search(query, limit) → ids, best first, or promises; and maybe `sample`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { summarise } from './summarise.mjs';

const [adapterFile, dataFile] = process.argv.slice(2);
const { docs, queries } = JSON.parse(readFileSync(dataFile, 'utf8'));
const { build, search, sample = Number.POSITIVE_INFINITY } = await import(pathToFileURL(adapterFile).href);

const pages = docs.map(({ id, title, body }) => ({ id, title, body }));
globalThis.gc?.();
const heapBefore = heapInUse();
const started = performance.now();
await build(pages);
const buildMs = performance.now() - started;
globalThis.gc?.();
const heapMB = (heapInUse() - heapBefore) / 2 ** 20;

const asked = new Map();
const answers = [];
for (const query of queries) {
  const count = asked.get(query.variant) ?? 0;
  if (count >= sample) continue;
  asked.set(query.variant, count + 1);
  const start = performance.now();
  const ids = [...(await search(query.text, 10))];
  answers.push({ query, ids, ms: performance.now() - start });
}
console.log(JSON.stringify({ ...summarise(answers), buildMs, heapMB }));

function heapInUse() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
