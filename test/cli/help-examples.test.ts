import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { commands } from '../../src/cli/commands/index.ts';
import { program } from '../support/command-line.ts';

const root = resolve(__dirname, '../..');
const examples = join(root, 'examples');

/** The lines of a page's shell blocks that call the program and end by themselves, without the comments behind them. */
function shellLines(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*/, '').trim())
    .filter((line) => /\bhansei [a-z]/.test(line) && !line.includes('--watch'));
}

/** What the examples of the help name and the example repository does not have. */
const besides = {
  'draft.md': '# Draft\n',
  'hansei-baseline.txt': '',
  'knowledge/queries.jsonl': '{"query": "OOMKilled", "relevant": ["kb-oom-killed"]}\n',
  'latency.csv': 'time,p99\n2026-02-23 14:00,120\n2026-03-02 14:00,130\n',
  'alerts.json': JSON.stringify([
    { fingerprint: 'a', startsAt: '2026-11-22T12:45:00Z', labels: { alertname: 'SearchStale' }, annotations: {} },
  ]),
  'slack-export.zip/incident/2026-03-01.json': JSON.stringify([
    { type: 'message', ts: '1772341800.000100', text: 'x' },
  ]),
};

describe('the examples of the help and of the pages', () => {
  const home = mkdtempSync(join(tmpdir(), 'hansei-cli-'));
  const repository = join(home, 'shop');
  before(() => {
    cpSync(examples, repository, { recursive: true });
    for (const [path, text] of Object.entries(besides)) {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), text);
    }
    mkdirSync(join(home, '.zfunc'));
    mkdirSync(join(home, '.config/fish/completions'), { recursive: true });
    mkdirSync(join(home, 'postmortems'));
    const clone = 'git init -q -b main; git add .; git commit -qm Shop; git update-ref refs/remotes/origin/main main';
    assert.equal(inShell(clone).status, 0);
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  for (const { examples } of commands)
    for (const { command: line } of examples) it(`run in the example repository: ${line}`, () => runs(line));

  for (const page of ['README.md', 'docs/README.ja.md', 'docs/adopt.md', 'docs/ci.md'])
    for (const line of shellLines(page)) it(`run as ${page} prints them: ${line}`, () => runs(line));

  function runs(line: string): void {
    // It is never written over.
    if (line === 'hansei init') rmSync(join(repository, 'hansei.yml'));
    const { status, stderr } = inShell(line);
    const may = /^hansei (?:check|maintenance)\b/.test(line) ? [0, 1] : [0];
    assert.ok(may.includes(status ?? 2), stderr);
  }

  /** As a person does who has installed it and stands in a clone. */
  function inShell(line: string) {
    const installed = `hansei() { '${process.execPath}' '${program}' "$@"; }; set -eo pipefail`;
    return spawnSync('bash', ['-c', `${installed}\n${line}`], {
      cwd: repository,
      encoding: 'utf8',
      input: '',
      timeout: 60_000,
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: home, ...author },
    });
  }
});

const author = {
  GIT_AUTHOR_NAME: 'Sato',
  GIT_AUTHOR_EMAIL: 'sato@shop.example',
  GIT_COMMITTER_NAME: 'Sato',
  GIT_COMMITTER_EMAIL: 'sato@shop.example',
};
