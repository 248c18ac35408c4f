// Does all the set-up that a fresh clone needs, and runs the tests in stages, up to the first that fails.
// node test/run.mjs [STAGE…], of those below; without any, all of them.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../src/tools/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * As many files at a time as there are processors: most of their time goes into programs that they start. A container may
 * see those of its host and have few of them for itself.
 */
const inParallel = ['--parallel', '--jobs', String(Math.min(4, availableParallelism()))];
// Twice more when one fails: a workbench that still starts on a busy machine may lose a key or a click.
const inBrowser = ['--reporter', 'spec', '--timeout', '300000', '--slow', '20000', '--retries', '2'];

/** `after` names what a stage needs: it runs too when only the stage is chosen. */
const stages = [
  {
    name: 'generated',
    title: 'Generated files are up to date',
    commands: [['npm', 'run', '--silent', 'generate', '--', '--check']],
  },
  {
    name: 'lint',
    title: 'Format and lint',
    commands: [['biome', 'ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])]],
  },
  {
    name: 'types',
    title: 'Types',
    commands: [
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'src/webview'],
    ],
  },
  {
    name: 'unit',
    title: 'Unit tests, fixtures and contracts',
    commands: [['mocha', ...inParallel, 'test/{unit,fixtures,contracts}/**/*.test.ts']],
  },
  { name: 'package', title: 'Bundles and the packaged extension', commands: [['npm', 'run', '--silent', 'package']] },
  {
    name: 'cli',
    title: 'Command line',
    commands: [['mocha', ...inParallel, 'test/cli/**/*.test.ts']],
    after: 'package',
  },
  {
    name: 'editor',
    title: 'In a real extension host',
    commands: [
      ['node', 'test/editor/run.mjs'],
      // A folder with nothing of ours in it: the extension stays asleep.
      ['node', 'test/editor/run.mjs', '--workspace', 'test/fixtures/workspaces/foreign', '--grep', 'activation'],
    ],
    after: 'package',
  },
  {
    name: 'minimum',
    title: 'In the oldest VS Code that is supported',
    commands: [['node', 'test/editor/run.mjs', '--release', 'minimum']],
    after: 'package',
  },
  {
    name: 'ui',
    title: 'The packaged extension in the browser',
    commands: [['mocha', ...inBrowser, 'test/ui/**/*.test.ts']],
    after: 'package',
  },
  { name: 'demo', title: 'The demo', commands: [['node', 'src/tools/demo.mjs', '--once']] },
];

process.exitCode = await runStages(chosenStages(process.argv.slice(2)));

function chosenStages(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`There is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  if (names.length === 0) return stages;
  const needed = stages.filter(({ name }) => names.includes(name)).map(({ after }) => after);
  return stages.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** Gives the exit code, after a last line that says how many tests, and stages without tests, passed and failed. */
async function runStages(chosen) {
  const begin = performance.now();
  if (chosen.some(({ name }) => name === 'ui')) rmSync(join(root, 'test/artifacts'), { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  for (const [index, stage] of isSetUp(total) ? chosen.entries() : []) {
    console.log(`\n[${index + 1}/${chosen.length}] ${stage.title} (${stage.name})`);
    const { passed, failed, duration } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
    console.log(`${failed > 0 ? 'FAILED' : 'ok'}: ${stage.name}, ${seconds(duration)}`);
    if (failed > 0) break;
  }
  console.log(`\nAll in ${seconds(performance.now() - begin)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

function isSetUp(total) {
  try {
    ensureInstalled(root);
    return true;
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
    return false;
  }
}

async function runStage({ commands }) {
  const begin = performance.now();
  let passed = 0;
  let failed = 0;
  for (const command of commands) {
    const { code, output } = await run(command);
    const counted = countTests(output);
    // A test runner that found nothing to run has not shown that anything works.
    const nothing = counted?.passed === 0;
    passed += counted?.passed ?? (code === 0 ? 1 : 0);
    failed += Math.max(counted?.failed ?? 0, code === 0 && !nothing ? 0 : 1);
    if (failed > 0) break;
  }
  return { passed, failed, duration: performance.now() - begin };
}

/** Runs a command, showing its output as it comes. */
function run([command, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(),
    });
    let output = '';
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function environment() {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
}

/** The numbers of mocha's summary, or of our own last line; undefined when there are none. */
function countTests(output) {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  const own = /^(\d+) passed, (\d+) failed$/m.exec(plain);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const passing = /^ *(\d+) passing\b/m.exec(plain);
  if (!passing) return undefined;
  return { passed: Number(passing[1]), failed: Number(/^ *(\d+) failing\b/m.exec(plain)?.[1] ?? 0) };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
