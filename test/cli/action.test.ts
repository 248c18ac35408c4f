import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { inFolder } from '../support/command-line.ts';

const root = resolve(__dirname, '../..');

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

const step = (name: string) => action.runs.steps.find((candidate) => candidate.name === name) as Step;

/** Runs the script of a step as a runner does, with the inputs in place. */
function runStep(
  name: string,
  folder: string,
  inputs: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const { run = '', env = {} } = step(name);
  const filled = Object.entries(env).map(([key, text]) => {
    const [, input = '', , otherwise] = /^\$\{\{ inputs\.([\w-]+)( \|\| '(.*)')? \}\}$/.exec(text) ?? [];
    return [key, (inputs[input] ?? action.inputs[input]?.default) || otherwise || ''];
  });
  const files = { GITHUB_OUTPUT: join(folder, '.output'), GITHUB_STEP_SUMMARY: join(folder, '.summary') };
  for (const path of Object.values(files)) writeFileSync(path, '', { flag: 'a' });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_ACTION_PATH: root, ...files, ...Object.fromEntries(filled), ...more },
  });
  return {
    code: status,
    out: stdout,
    err: stderr,
    outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

const runbook = (step: number) => `diagnostic_procedure:
  metadata: { id: cpu, title: CPU }
  step_by_step:
    ${step}: { description: Look }
`;

describe('the GitHub Action', () => {
  it('is a composite whose scripts take no input by substitution', () => {
    assert.equal(action.runs.using, 'composite');
    for (const { name, run, uses } of action.runs.steps) {
      assert.ok((run === undefined) !== (uses === undefined), name);
      assert.doesNotMatch(run ?? '', /\$\{\{/, name);
    }
    for (const { description } of Object.values(action.inputs)) assert.ok(description.length > 10);
    const used = JSON.stringify(action.runs);
    for (const input of Object.keys(action.inputs)) assert.ok(used.includes(`inputs.${input}`), input);
    for (const { value } of Object.values(action.outputs)) {
      const [, id = ''] = /steps\.(\w+)\.outputs/.exec(value) ?? [];
      assert.ok(used.includes(`"id":"${id}"`), value);
    }
  });

  it('annotates, tells its exit code, and fails in the end only', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': runbook(2) }, (folder) => {
      const { code, out, outputs } = runStep('Check', folder);
      assert.equal(code, 0);
      assert.match(out, /^::error file=cpu\.yml,line=4/);
      assert.equal(outputs, 'exit-code=1\n');
      assert.equal(runStep('Result', folder, {}, { HANSEI_EXIT_CODE: '1' }).code, 1);
    });
    inFolder({ 'hansei.yml': '', 'cpu.yml': runbook(1) }, (folder) => {
      assert.equal(runStep('Check', folder).outputs, 'exit-code=0\n');
    });
  });

  it('passes its inputs on: paths a line each, level, format, baseline', () => {
    inFolder(
      { 'hansei.yml': '', 'a b/cpu.yml': runbook(2), 'c/cpu.yml': runbook(3).replace('id: cpu', 'id: c') },
      (folder) => {
        const { out } = runStep('Check', folder, { path: 'a b/cpu.yml\n\nc/*.yml\n', format: 'json' });
        assert.deepEqual(
          JSON.parse(out).problems.map(({ file }: { file: string }) => file),
          ['a b/cpu.yml', 'c/cpu.yml'],
        );
        assert.match(runStep('Check', folder, { baseline: 'none.txt' }).outputs, /exit-code=2\n$/);
        assert.match(runStep('Check', folder, { 'fail-on': 'fatal' }).outputs, /exit-code=2\n$/);
      },
    );
  });

  it('tells of a pull request what it brings', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': runbook(2) }, (folder) => {
      const git = (...args: string[]) =>
        spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'first');
      writeFileSync(join(folder, 'cpu.yml'), `# more\n${runbook(2)}`);
      const inputs = { changed: 'main', format: 'json' };
      assert.match(runStep('Check', folder, inputs).outputs, /exit-code=1\n$/);
      assert.match(runStep('Check', folder, { ...inputs, 'only-new': 'true' }).outputs, /exit-code=0\n$/);
      assert.match(runStep('Check', folder, { 'only-new': 'true', format: 'json' }).outputs, /exit-code=1\n$/);
    });
  });

  it('runs nothing that an input holds', () => {
    inFolder({ 'hansei.yml': '' }, (folder) => {
      const evil = '$(touch pwned); `touch pwned`\n--fix\n"; touch pwned #';
      for (const name of ['Check', 'Summary', 'SARIF'])
        runStep(name, folder, { path: evil, changed: evil, baseline: evil, language: evil, sarif: 'x.sarif' });
      assert.ok(!existsSync(join(folder, 'pwned')));
    });
  });

  it('writes a summary and SARIF', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': runbook(2) }, (folder) => {
      assert.match(runStep('Summary', folder).summary, /^## Review by Hansei\n\n1 document: 1 error/);
      const { code, outputs } = runStep('SARIF', folder);
      assert.deepEqual([code, outputs], [0, `file=${folder}/hansei.sarif\n`]);
      assert.equal(JSON.parse(readFileSync(join(folder, 'hansei.sarif'), 'utf8')).version, '2.1.0');
    });
  });

  it('speaks the language of hansei.yml unless another is asked for', () => {
    inFolder({ 'hansei.yml': 'language: ja\n', 'cpu.yml': runbook(2) }, (folder) => {
      assert.match(runStep('Check', folder).out, /::この手順の番号は/);
      assert.match(runStep('Summary', folder).summary, /^## Hansei によるレビュー/);
      runStep('SARIF', folder);
      assert.match(readFileSync(join(folder, 'hansei.sarif'), 'utf8'), /この手順の番号は/);
      assert.match(runStep('Check', folder, { language: 'en' }).out, /::This step is numbered 2/);
    });
  });

  it('writes SARIF through no link of the checkout', () => {
    inFolder({ 'repo/hansei.yml': '', 'mine/.profile': 'umask 027\n' }, (top) => {
      symlinkSync('../mine/.profile', join(top, 'repo/hansei.sarif'));
      assert.equal(runStep('SARIF', join(top, 'repo')).code, 0);
      assert.equal(readFileSync(join(top, 'mine/.profile'), 'utf8'), 'umask 027\n');
      assert.equal(JSON.parse(readFileSync(join(top, 'repo/hansei.sarif'), 'utf8')).version, '2.1.0');
    });
  });

  it('makes the folder of the SARIF file, takes an absolute path as it is, and fails where it cannot write', () => {
    inFolder({ 'hansei.yml': '', 'cpu.yml': runbook(2), 'taken.sarif/x': '' }, (folder) => {
      for (const sarif of ['reports/new folder/x.sarif', '-x.sarif', join(folder, 'out/x.sarif')]) {
        writeFileSync(join(folder, '.output'), '');
        const file = resolve(folder, sarif);
        const { code, outputs } = runStep('SARIF', folder, { sarif });
        assert.deepEqual([code, outputs], [0, `file=${file}\n`]);
        assert.equal(JSON.parse(readFileSync(file, 'utf8')).version, '2.1.0');
      }
      writeFileSync(join(folder, '.output'), '');
      for (const sarif of ['taken.sarif', 'cpu.yml/x.sarif']) {
        const { code, outputs } = runStep('SARIF', folder, { sarif });
        assert.notEqual(code, 0);
        assert.equal(outputs, '');
      }
    });
  });

  it('builds the command line where a tag holds only the sources', () => {
    inFolder({ 'bin/npm': '#!/bin/sh\necho "$@" > npm-was-asked\n' }, (folder) => {
      const checkout = join(folder, 'action');
      mkdirSync(checkout);
      for (const name of ['src', 'package.json', 'esbuild.js'])
        cpSync(join(root, name), join(checkout, name), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
      spawnSync('chmod', ['+x', join(folder, 'bin/npm')]);
      const surroundings = { GITHUB_ACTION_PATH: checkout, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
      const { code, err } = runStep('Prepare', folder, {}, surroundings);
      assert.equal(code, 0, err);
      assert.match(readFileSync(join(checkout, 'npm-was-asked'), 'utf8'), /^ci --ignore-scripts/);
      assert.ok(existsSync(join(checkout, 'dist/cli.js')));
    });
  });
});
