import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { copyProgram } from '../support/command-line.ts';

const root = resolve(__dirname, '../..');
const kilobytes = (path: string) => statSync(join(root, path)).size / 1024;
const textsBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

describe('what is shipped', () => {
  const limits: readonly (readonly [string, number])[] = [
    ['dist/extension.js', 80],
    ['dist/cli.js', 80],
    ['dist/browser.js', 8],
    ['hansei.vsix', 600],
  ];
  for (const [path, most] of limits) {
    it(`${path} has at most ${most} KB`, () => {
      assert.ok(kilobytes(path) <= most, `${kilobytes(path).toFixed(0)} KB`);
    });
  }

  it('has an extension that loads at most 80 KB before something of ours is found', () => {
    const script = `const Module = require('node:module');
      const load = Module._load;
      Module._load = (name, ...rest) => (name === 'vscode' ? {} : load(name, ...rest));
      require('./dist/extension.js');
      console.log(JSON.stringify(Object.keys(require.cache)));`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    const loaded: readonly string[] = JSON.parse(stdout);
    const sum = loaded.map((path) => kilobytes(relative(root, path))).reduce((total, size) => total + size, 0);
    assert.ok(loaded.length > 1 && sum <= 80, `${sum.toFixed(0)} KB: ${loaded.join(', ')}`);
  });

  it('is one set of files, in Node and in a browser', () => {
    const scripts = ['dist/extension.js', 'dist/cli.js', 'dist/browser.js'].map(kilobytes);
    const packaged = readdirSync(join(root, 'dist/chunks')).filter((name) => name.endsWith('.js'));
    const all = [...scripts, ...packaged.map((name) => kilobytes(`dist/chunks/${name}`))];
    const sum = all.reduce((total, size) => total + size);
    assert.ok(sum <= 1400, `${sum.toFixed(0)} KB`);
  });

  it('is a whole check, and says so of the other commands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hansei-package-'));
    try {
      // As `.vscodeignore` leaves it.
      const copy = copyProgram(join(folder, 'dist'), (path) => dirname(path) !== join('chunks', 'commands'));
      const run = (...words: string[]) =>
        spawnSync(process.execPath, [copy, ...words], {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
        });
      for (const format of ['json', 'sarif', 'junit', 'github', 'gitlab', 'unix', 'pretty']) {
        const { status, stderr } = run('check', 'examples', '--format', format);
        assert.equal(status, 1, stderr);
      }
      const { status, stderr } = run('search', 'timeout', '--lang', 'en');
      assert.equal(status, 2);
      assert.match(stderr, /^hansei: “search” is not part of this copy.*: https:\/\/\S+\/docs\/ci\.md#install\n$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('tells one build from another, for what is kept of checks', () => {
    assert.ok(textsBelow('dist/chunks').every((text) => !text.includes('hash of the build')));
  });

  it('leaves out what rules say for their pages', () => {
    const runbook = readFileSync(join(root, 'dist/chunks/kind-runbook.js'), 'utf8');
    assert.ok(runbook.includes('runbook/unknown-procedure'));
    assert.ok(!runbook.includes('The branch is needed exactly when it leads nowhere'));
  });
});
