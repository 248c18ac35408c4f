import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { importsOf, withoutComments } from '../support/imports.ts';

const root = resolve(__dirname, '../..');
const source = join(root, 'src');

/** Who may import whom, besides files of its own folder. Packages by name; `node:` is any built-in module. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['generated', 'ignore', 'yaml', 'markdown-it', 'papaparse'],
  generated: ['core (types)'],
  protocol: ['core (types)'],
  editor: ['core', 'protocol', 'vscode'],
  webview: ['protocol', 'fuse.js/basic'],
  cli: ['core', 'generated', 'node:', 'ignore', 'fflate', '../../package.json'],
  tools: [
    ...['core', 'cli', 'generated', 'node:', 'yaml', 'ajv', 'json-schema-to-typescript'],
    ...['esbuild', 'rollup', 'acorn', 'oxc-minify'],
    // The demo opens the VS Code that the tests run in.
    ...['desktop', 'server', 'workbench'].map((name) => `../../test/host/${name}.mjs`),
  ],
};

const files = readdirSync(source, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|m?js)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('layers', () => {
  it('sees every form of an import', () => {
    const text = `import a from 'a'; import type { B } from 'b'; export * from 'c'; const d = import('d'); let e: import('e').E; import f = require('f'); require('g'); import 'h';`;
    assert.deepEqual(
      importsOf(text)
        .map(({ name }) => name)
        .sort(),
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    );
  });

  for (const file of files) {
    const path = withinSource(file);
    it(`${path} imports only what its folder may`, () => {
      const folder = path.split('/')[0] as string;
      const wrong = importsOf(readFileSync(file, 'utf8')).filter(
        ({ name, typeOnly }) => !mayImport(folder, file, name, typeOnly),
      );
      assert.deepEqual(
        wrong.map(({ name }) => name),
        [],
      );
    });
  }

  it('leave no file lying that nothing needs, such as one that its table does not list', () => {
    const entries =
      /^(?:editor\/(?:extension|browser)\.ts|cli\/(?:main|start\/start)\.ts|webview\/\w+\/main\.ts|tools\/.+)$/;
    const needed = new Set(files.filter((file) => entries.test(withinSource(file))));
    for (const file of needed)
      for (const { name } of importsOf(readFileSync(file, 'utf8'))) {
        const target = resolve(dirname(file), name);
        if (name.startsWith('.') && files.includes(target)) needed.add(target);
      }
    const loose = files.filter((file) => !needed.has(file) && !file.endsWith('.d.ts'));
    assert.deepEqual(loose.map(withinSource), []);
  });

  it('neither core nor protocol know the time, the process or the page that they run in', () => {
    const outside =
      /\b(?:process|Buffer|globalThis|performance|console|localStorage)\.\w|\b(?:Date\.now|setTimeout|setInterval|setImmediate|fetch)\(|\bnew Date\(\)/;
    for (const file of files.filter((path) => /^(?:core|protocol)\//.test(withinSource(path)))) {
      const code = withoutComments(readFileSync(file, 'utf8'));
      assert.equal(outside.exec(code)?.[0], undefined, withinSource(file));
    }
  });

  it('no kind imports another kind', () => {
    for (const file of files) {
      const kind = /^core\/kinds\/([^/]+)\//.exec(withinSource(file))?.[1];
      if (kind === undefined) continue;
      for (const { name } of importsOf(readFileSync(file, 'utf8'))) {
        const target = withinSource(resolve(dirname(file), name));
        const other = /^core\/kinds\/([^/]+)\//.exec(target)?.[1];
        assert.ok(other === undefined || other === kind, `${withinSource(file)} imports ${target}`);
      }
    }
  });
});

/** With `/`, on every system. */
function withinSource(file: string): string {
  return relative(source, file).split(sep).join('/');
}

function mayImport(folder: string, file: string, name: string, typeOnly: boolean): boolean {
  const rules = allowed[folder] ?? [];
  if (rules.includes(name)) return true;
  if (name.startsWith('node:')) return rules.includes('node:');
  if (!name.startsWith('.')) return rules.some((rule) => name === rule || (rule === 'ajv' && name.startsWith('ajv/')));
  const target = withinSource(resolve(dirname(file), name)).split('/')[0] as string;
  return target === folder || rules.includes(target) || (typeOnly && rules.includes(`${target} (types)`));
}
