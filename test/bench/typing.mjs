/** Text to findings in process, beside the service of yaml-language-server and a bare parse. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const here = import.meta.dirname;

const turns = 3;

/**
 * Each way is a process of its own, as in an editor, where none has to put up with what another leaves behind; they take
 * turns.
 * @param schema file with the runbook's schema for the peer
 * @param folder where the bundle may be written
 * @returns rows: `what`, and medians in ms: `ours`, `languageServer` (YAML only), `bare`
 */
export function measureTyping(schema, folder) {
  const bundle = join(folder, 'typing.cjs');
  buildSync({
    entryPoints: [join(here, 'typing.ts')],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const rows = new Map();
  for (let turn = 0; turn < turns; turn++)
    for (const way of ['ours', 'languageServer', 'bare']) {
      const words = [bundle, way, schema, join(here, 'peers/package.json')];
      const output = execFileSync(process.execPath, words, { encoding: 'utf8' });
      for (const [what, times] of Object.entries(JSON.parse(output))) {
        const row = rows.get(what) ?? {};
        row[way] = [...(row[way] ?? []), ...times];
        rows.set(what, row);
      }
    }
  return [...rows].map(([what, row]) => ({
    what,
    ...Object.fromEntries(Object.entries(row).map(([way, times]) => [way, median(times)])),
  }));
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1];
}
