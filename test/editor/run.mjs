// Runs test/editor/**/*.test.ts in a real VS Code.
// node test/editor/run.mjs [--grep WORDS] [--release current|minimum] [--workspace FOLDER] [--extension FOLDER] [--tests FOLDER]
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/tools/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const artifacts = join(root, 'test/artifacts');

const { values } = parseArgs({
  options: {
    grep: { type: 'string', default: '' },
    release: { type: 'string', default: 'current' },
    workspace: { type: 'string', default: join(root, 'examples') },
    extension: { type: 'string', default: root },
    tests: { type: 'string', default: join(root, 'test/editor') },
  },
});

ensureInstalled(root);
process.exitCode = await run();

async function run() {
  const { bundleTests } = await import('./bundle.mjs');
  const bundle = await bundleTests(resolve(values.tests), join(root, 'out/editor-tests.js'));
  const temporary = mkdtempSync(join(tmpdir(), 'editor-tests-'));
  mkdirSync(artifacts, { recursive: true });
  try {
    return await runBundle(bundle, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Tests work on a copy of the workspace. Gives the exit code. */
async function runBundle(bundle, temporary) {
  const workspace = join(temporary, 'workspace');
  cpSync(values.workspace, workspace, { recursive: true });
  const report = join(temporary, 'report.txt');
  writeFileSync(report, '');
  const log = join(artifacts, 'editor-tests.log');
  const call = { bundle, extension: resolve(values.extension), workspace, profile: join(temporary, 'profile') };
  const code = await runElectron(call, report, log);

  const text = readFileSync(report, 'utf8');
  if (!text.includes(' passing')) console.log(`VS Code ended without a result:\n${lastLines(log, 60)}`);
  const counted = { passed: count(text, 'passing'), failed: count(text, 'failing') };
  const failed = code === 0 ? counted.failed : Math.max(counted.failed, 1);
  console.log(`${counted.passed} passed, ${failed} failed`);
  return failed > 0 || counted.passed === 0 ? 1 : 0;
}

async function runElectron(call, report, log) {
  const output = openSync(log, 'w');
  const runner = fileURLToPath(new URL('./electron.mjs', import.meta.url));
  const child = spawn(process.execPath, [runner, JSON.stringify(call)], {
    stdio: ['ignore', output, output],
    env: { ...process.env, TEST_REPORT: report, TEST_GREP: values.grep, VSCODE_RELEASE: values.release },
  });
  let shown = 0;
  const show = () => {
    const text = readFileSync(report, 'utf8');
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const showing = setInterval(show, 250);
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  clearInterval(showing);
  show();
  return code;
}

function count(text, word) {
  const found = new RegExp(`^ *(\\d+) ${word}\\b`, 'm').exec(text);
  return found ? Number(found[1]) : 0;
}

function lastLines(file, number) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-number).join('\n') : '';
}
