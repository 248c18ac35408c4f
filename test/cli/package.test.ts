import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { version } from '../../src/cli/version.ts';

const root = resolve(__dirname, '../..');
const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });

describe('the npm package', () => {
  let folder: string;
  let bin: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hansei-package-'));
    // The bundles under test are there already.
    const packed = npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder)
      .trim()
      .split('\n')
      .at(-1) as string;
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(folder, 'install', '--offline', '--ignore-scripts', `./${packed}`);
    bin = join(folder, 'node_modules/.bin/hansei');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs into an empty folder without dependencies, and runs', () => {
    assert.equal(execFileSync(bin, ['--version'], { encoding: 'utf8' }), `${version}\n`);
    const installed = JSON.parse(readFileSync(join(folder, 'node_modules/hansei/package.json'), 'utf8'));
    assert.deepEqual([installed.dependencies, installed.bin], [undefined, { hansei: './dist/cli.js' }]);
    assert.ok(statSync(join(folder, 'node_modules/hansei/dist/cli.js')).mode & 0o111);
  });

  it('is built when it is installed from git', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(scripts.prepare, 'node src/tools/prepare.mjs');
  });

  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    readonly id: string;
    readonly entry: string;
    readonly args?: readonly string[];
    readonly language: string;
    readonly files?: string;
    readonly always_run?: boolean;
    readonly pass_filenames?: boolean;
  }[];
  for (const { id, entry, args = [], language, files = '', always_run, pass_filenames: passes = true } of hooks) {
    it(`serves the pre-commit hook ${id}`, () => {
      assert.equal(language, 'node');
      assert.match('incidents/a b.md', new RegExp(files));
      // Without names of files it has to run after a commit that only deletes some.
      assert.equal(always_run === true, !passes);
      const [name, ...options] = [...entry.split(' '), ...args];
      assert.equal(name, 'hansei');
      const write = (step: number) =>
        writeFileSync(
          join(folder, 'cpu.yml'),
          `diagnostic_procedure:\n  metadata: { id: cpu, title: CPU }\n  step_by_step:\n    ${step}: { description: Look }\n`,
        );
      const run = () =>
        spawnSync(bin, [...options, ...(passes ? ['-n.md', 'cpu.yml', 'package.json'] : [])], {
          cwd: folder,
          encoding: 'utf8',
        });
      writeFileSync(join(folder, '-n.md'), '# Nothing\n');
      write(2);
      const bad = run();
      assert.equal(bad.status, 1, bad.stderr);
      assert.match(bad.stdout, /^cpu\.yml:4:5 error/);
      write(1);
      assert.equal(run().status, 0);
      write(2);
      writeFileSync(join(folder, '.hanseiignore'), 'cpu.yml\n');
      const ignored = run();
      rmSync(join(folder, '.hanseiignore'));
      assert.equal(ignored.status, 0, ignored.stdout);
    });
  }
});
