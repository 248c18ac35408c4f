import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { share, tableOf } from '../tables.mjs';

/** Every engine in a process of its own, best first. */
export function report(_data, { here, dataFile, only }) {
  const names = readdirSync(join(here, 'adapters'))
    .map((file) => basename(file, '.mjs'))
    .filter((name) => name !== 'peer-terms' && (only === undefined || only.includes(name)));
  const results = names.map((name) => ({ name, ...measured(here, name, dataFile) }));
  results.sort((a, b) => b.average - a.average);
  const variants = Object.keys(results[0]?.mrr ?? {});
  const rows = results.map(({ name, mrr, average, buildMs, heapMB, medianMs, p95Ms }) => [
    name.replace('-defaults', ', defaults'),
    ...[...variants.map((variant) => mrr[variant]), average].map(share),
    buildMs.toFixed(0),
    heapMB.toFixed(0),
    medianMs.toFixed(2),
    p95Ms.toFixed(2),
  ]);
  return tableOf(['engine', ...variants, 'average', 'build ms', 'heap MB', 'median ms', 'p95 ms'], rows);
}

function measured(here, name, dataFile) {
  const measure = join(here, 'measure.mjs');
  const adapter = join(here, 'adapters', `${name}.mjs`);
  const text = execFileSync(process.execPath, ['--expose-gc', measure, adapter, dataFile], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(text.trim().split('\n').at(-1));
}
