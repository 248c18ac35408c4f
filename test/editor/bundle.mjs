import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const suite = fileURLToPath(new URL('./suite.ts', import.meta.url));

/** Bundles all `*.test.ts` under a folder into one CommonJS file whose `run()` runs them. Gives the file's path. */
export async function bundleTests(folder, outfile) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`There are no tests in ${folder}`);
  const loads = files.sort().map((name) => `require(${JSON.stringify(join(folder, name))});`);
  await build({
    stdin: {
      contents: `import { runSuite } from ${JSON.stringify(suite)};
export const run = () => runSuite(() => { ${loads.join(' ')} });`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
