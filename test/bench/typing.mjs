/** Text to findings in one process, beside the service of yaml-language-server and a bare parse. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const here = import.meta.dirname;

/**
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
  const output = execFileSync(process.execPath, [bundle, schema, join(here, 'peers/package.json')], {
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
