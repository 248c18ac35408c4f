/**
 * Compares our search with other libraries in one run and prints Markdown tables.
 *   npm run bench:search -- [--data FILE] [--only NAME,NAME] [--ablation] [--scale]
 * FILE is JSON { docs: [{ id, title, body }], queries: [{ text, variant, relevant: [id] }] }; the small set beside this
 * file unless told. The libraries are installed here, in this folder, when they are missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(here, 'labelled-set.json') },
    only: { type: 'string' },
    ablation: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
  },
});
const dataFile = resolve(options.data);

await esbuild.build({
  entryPoints: [join(here, 'engine.ts')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  outfile: join(here, 'out/engine.mjs'),
  logLevel: 'warning',
});
if (options.ablation) await printAblation();
else if (options.scale) await printScale();
else printComparison();

function printComparison() {
  const wanted = options.only?.split(',');
  const names = readdirSync(join(here, 'adapters'))
    .map((file) => basename(file, '.mjs'))
    .filter((name) => name !== 'peer-terms' && (wanted === undefined || wanted.includes(name)));
  if (names.some((name) => name !== 'hansei')) installPeers();
  const results = names.map((name) => ({ name, ...measured(name) })).sort((a, b) => b.average - a.average);
  const variants = Object.keys(results[0]?.mrr ?? {});
  printRow(['engine', ...variants, 'average', 'build ms', 'heap MB', 'median ms', 'p95 ms']);
  printRow(['---', ...variants.map(() => '---'), '---', '---', '---', '---', '---']);
  for (const { name, mrr, average, buildMs, heapMB, medianMs, p95Ms } of results) {
    const ranks = [...variants.map((variant) => mrr[variant]), average].map((value) => share(value));
    printRow([name, ...ranks, buildMs.toFixed(0), heapMB.toFixed(0), medianMs.toFixed(2), p95Ms.toFixed(2)]);
  }
}

function measured(name) {
  const measure = join(here, 'measure.mjs');
  const line = execFileSync(
    process.execPath,
    ['--expose-gc', measure, join(here, 'adapters', `${name}.mjs`), dataFile],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(line.trim().split('\n').at(-1));
}

async function printAblation() {
  const { ablation } = await import('./ablation.mjs');
  const rows = ablation(JSON.parse(readFileSync(dataFile, 'utf8')));
  const variants = Object.keys(rows[0].mrr);
  printRow(['', ...variants, 'average', 'first half', 'second half']);
  printRow(['---', ...variants.map(() => '---'), '---', '---', '---']);
  for (const { name, mrr, average, byHalf } of rows) {
    printRow([name, ...variants.map((variant) => share(mrr[variant])), share(average), ...byHalf.map(share)]);
  }
}

async function printScale() {
  const { measureScale } = await import('./scale.mjs');
  for (const [name, value] of Object.entries(measureScale(JSON.parse(readFileSync(dataFile, 'utf8'))))) {
    console.log(`${name.padEnd(10)} ${typeof value === 'number' ? value.toFixed(2) : value}`);
  }
}

function installPeers() {
  if (existsSync(join(here, 'node_modules/minisearch'))) return;
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

function printRow(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

function share(value) {
  return value.toFixed(3).replace(/^0/, '');
}
