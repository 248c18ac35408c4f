/**
 * Measures our search and compares it with other libraries; prints Markdown tables.
 *   npm run bench:search -- [--data FILE] [--reports NAME,NAME] [--only ENGINE,ENGINE] [--write]
 * Reports: comparison, ablation, similarity, scale, and tuning, which takes a quarter of an hour and is left out unless named.
 * FILE is JSON { docs: [{ id, title, body }], queries: [{ text, variant, relevant: [id] }] }; the small set beside this
 * file unless told. --write puts the tables into docs/search.md. The libraries are installed here when missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const page = join(here, '../../../docs/search.md');
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(here, 'labelled-set.json') },
    reports: { type: 'string', default: 'comparison,ablation,similarity,scale' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

await esbuild.build({
  entryPoints: [join(here, 'engine.ts')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  outfile: join(here, 'out/engine.mjs'),
  logLevel: 'warning',
});
const dataFile = resolve(options.data);
const data = JSON.parse(readFileSync(dataFile, 'utf8'));
const reports = options.reports.split(',');
if (reports.includes('comparison')) installPeers();
for (const name of reports) {
  const { report } = await import(`./reports/${name}.mjs`);
  const text = await report(data, { dataFile, only: options.only?.split(','), here });
  console.log(`\n${name}\n\n${text}`);
  if (options.write) write(name, text);
}

function installPeers() {
  if (existsSync(join(here, 'node_modules/minisearch'))) return;
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

/** In place of what stands between the marks of the report. */
function write(name, text) {
  const before = readFileSync(page, 'utf8');
  const [start, end] = [`<!-- ${name}: npm run bench:search -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/search.md has no marks for ${name}`);
  writeFileSync(page, `${before.slice(0, from + start.length)}\n${text}\n${before.slice(to)}`);
}
