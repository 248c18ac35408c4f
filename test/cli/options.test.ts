import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { commands } from '../../src/cli/commands/index.ts';
import { program } from '../support/command-line.ts';

const runbook = `diagnostic_procedure:
  metadata: { id: cpu, title: CPU, verified: 2026-03-01 }
  step_by_step:
    1: { description: Look }
`;
const broken = runbook.replace('    1:', '    2:').replace('id: cpu', 'id: broken');
const incident = `---
kind: postmortem
id: INC-1
title: Cart answers 503
timezone: UTC
category: availability
services: [cart]
started: 2026-03-01T14:30:00Z
detected: 2026-03-01T14:35:00Z
resolved: 2026-03-01T15:30:00Z
---
# Cart answers 503
`;
const analysis = `---
kind: rca
id: RCA-1
incident: INC-1
date: 2026-03-02
---
# Why

## 1. Technical

- T1: The pool is too small

## 4. Actions

### Short term (within 30 days)

- [ ] Alert on the pool (owner: @aki, due: 2026-03-20, factor: T1, done when: the alert fires in the drill)
`;
const entry = `knowledge_entry:
  id: kb-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, signals: [CartErrors], category: application }
  context: { services: [cart], environments: [production] }
  solutions:
    - { id: restart, steps: [Restart the workers], success_rate: 0.8 }
`;
const other = entry.replace('kb-pool', 'kb-slow').replace('Connection pool exhausted', 'Requests time out slowly');
const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10));
const metric = days.flatMap((day, index) =>
  ['03', '15'].map((hour) => `${day}T${hour}:00:00Z,${index % 5},${index === 20 ? 900 : Number(hour) + (index % 3)}`),
);
const alerts = {
  version: '4',
  alerts: [
    { status: 'firing', labels: { alertname: 'CartErrors' }, startsAt: '2026-03-01T14:31:00Z', silenceURL: '' },
    { status: 'firing', labels: { alertname: 'CartSlow' }, startsAt: '2026-03-01T14:50:00Z', silenceURL: '' },
  ],
};
const chat = [
  {
    type: 'message',
    user: 'U1',
    ts: '1772375460.000100',
    text: 'rolled back',
    reactions: [{ name: 'eyes', count: 1 }],
  },
  { type: 'message', user: 'U1', ts: '1772375520.000100', text: 'lunch?' },
];

const files: Readonly<Record<string, string>> = {
  'part/hansei.yml': 'baseline: known.txt\n',
  'part/steps.yml': broken.replace('id: broken', 'id: part'),
  'hansei.yml': 'timezone: UTC\nsla: { target: 99.9 }\nlimits: { verified_days: 90 }\n',
  '.gitignore': 'out/\n',
  'inc.md': incident,
  'rca.md': analysis,
  'cpu.yml': runbook,
  'broken.yml': broken,
  'wide.yml': runbook.replace('title:', 'title：').replace('id: cpu', 'id: wide'),
  'out/left.yml': broken,
  'pool.yml': entry,
  'slow.yml': other,
  'queries.jsonl': '{"query":"time out","relevant":["kb-pool"]}\n{"query":"x","relevant":["kb-gone"]}\n',
  'metric.csv': `time,a,b\n${metric.join('\n')}\n`,
  'events.csv': 'time,event\n2026-03-01T14:31:00Z,restarted\n2026-03-01T14:50:00Z,scaled\n',
  'alerts.json': JSON.stringify(alerts),
  'chat.json': JSON.stringify(chat),
  'learning.yml':
    'learning_paths:\n  availability:\n    - { id: pools, title: Pools, level: beginner }\nskills:\n  aki: { availability: 3 }\n',
  'plan.yml':
    'maintenance:\n  title: Servers\n  timezone: UTC\n  tasks:\n    - { id: disks, title: Look at the disks, rrule: FREQ=MONTHLY, start: 2026-01-05 10:00, overdue_after: 2d }\n',
  'other/hansei.yml': 'language: ja\n',
  // Of so many files it is worth keeping what was found.
  ...Object.fromEntries(days.map((day) => [`more/${day}.yml`, runbook.replace('id: cpu', `id: a-${day}`)])),
};

/** A command line, and the words of an option that have to change what comes of it. */
type Row = readonly [line: string, option: string];

const pretty: readonly string[] = [
  'check',
  'impact inc.md',
  'search nothing-of-this-kind',
  'recommend time out',
  'outcome kb-pool restart worked',
  'merge --install',
  'related kb-pool',
  'evaluate',
  'report incidents',
  'plan learning INC-1',
  'import events.csv',
  'export cpu.yml --to markdown',
  'threshold metric.csv --column b',
  'maintenance',
  'new runbook',
  'init',
  'completion zsh',
];

const own: readonly Row[] = [
  ['check cpu.yml', '--fail-on hint'],
  ['check', '--changed HEAD'],
  ['check --changed HEAD', '--only-new'],
  ['check', '--baseline known.txt'],
  ['check --baseline known.txt', '--update-baseline'],
  ['check --root part', '--no-baseline'],
  ['check out/left.yml', '--force-exclude'],
  ['check', '--now 2026-03-02'],
  ['check', '--no-cache'],
  ['check', '--cache-dir kept'],
  ['check', '--fix'],
  ['check', '--watch'],
  ['check', '--stdin'],
  ['check --stdin', '--stdin-filename some.yml'],
  ['impact inc.md', '--tps 50'],
  ['impact inc.md --tps 50 --currency USD', '--revenue 10'],
  ['impact inc.md --tps 50 --revenue 10', '--currency USD'],
  ['impact inc.md', '--users 7'],
  ['impact inc.md', '--sla 99'],
  ['impact inc.md', '--window calendar-month'],
  ['search time out', '--limit 1'],
  ['search time out --format pretty', '--threshold 1'],
  ['search', '--stdin'],
  ['search time out', '--no-cache'],
  ['recommend time out', '--service cart'],
  ['recommend time out', '--environment production'],
  ['recommend time out', '--category application'],
  ['outcome kb-pool restart worked', '--no-git'],
  ['merge pool.yml pool.yml slow.yml pool.yml', '--install'],
  ['report review', '--changed HEAD'],
  ['report review', '--baseline known.txt'],
  ['report review --root part', '--no-baseline'],
  ['report sla', '--target 99'],
  ['report sla', '--window calendar-month'],
  ['report actions', '--now 2026-03-02'],
  ['plan learning INC-1', '--engineer aki'],
  ['import alerts.json', '--from alertmanager'],
  ['import events.csv', '--into inc.md'],
  ['import events.csv', '--since 2026-03-01T14:40:00Z'],
  ['import events.csv', '--until 2026-03-01T14:40:00Z'],
  ['import chat.json', '--emoji eyes'],
  ['export cpu.yml', '--to svg'],
  ['threshold metric.csv --column a', '--column b'],
  ['threshold metric.csv --column b', '--at 2026-03-04T03:00:00Z'],
  ['threshold metric.csv --column b', '--width 5'],
  ['threshold metric.csv --column b', '--anomalies'],
  ['maintenance', '--now 2025-12-01'],
  ['maintenance --now 2026-02-10', '--fail-on overdue'],
  ['new knowledge', '--from INC-1'],
  ['new knowledge', '--out new.yml'],
  ['init', '--dry-run'],
  ['init', '--root other'],
];

/** What two runs of the program from the same beginning can be told apart by. */
interface Effect {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** A repository with a commit, and a change after it; each run has a copy of its own. */
let beginning: string;

describe('the options of every command', () => {
  before(() => {
    beginning = mkdtempSync(join(tmpdir(), 'hansei-options-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(beginning, path)), { recursive: true });
      writeFileSync(join(beginning, path), text);
    }
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    for (const words of [
      ['init', '--quiet'],
      ['add', '.'],
      [...identity, 'commit', '--quiet', '-m', 'a'],
    ])
      execFileSync('git', words, { cwd: beginning });
    // All that was wrong then is known.
    for (const words of [
      ['--root', 'part'],
      ['--baseline', 'known.txt'],
    ])
      execFileSync(process.execPath, [program, 'check', ...words, '--update-baseline', '--no-cache'], {
        cwd: beginning,
        stdio: 'ignore',
      });
    appendFileSync(join(beginning, 'broken.yml'), '    3: { description: 3 }\n');
  });
  after(() => rmSync(beginning, { recursive: true, force: true }));

  for (const { name, options } of commands) {
    it(`${name}: each that is its own has a row here`, () => {
      const tried = own.filter(([line]) => line.split(' ')[0] === name);
      const wanted = Object.keys(options).filter((option) => option !== 'format');
      assert.deepEqual(tried.map(([, option]) => option.split(' ')[0]?.slice(2)).sort(), wanted.sort());
    });
  }

  it('those that every command has are tried with all', () =>
    assert.deepEqual(pretty.map((line) => line.split(' ')[0]).sort(), commands.map(({ name }) => name).sort()));

  for (const [line, option] of own) {
    it(`${line}: ${option} has an effect`, async () => {
      const [changed, plain] = await Promise.all([effectOf(`${line} ${option}`), effectOf(line)]);
      assert.notEqual(changed.code, 2, changed.err);
      assert.ok(!isDeepStrictEqual(changed, plain), `the same as without it: ${plain.out}`);
    });
  }

  for (const line of pretty) {
    it(`${line}: so have --format, --lang and --root`, async () => {
      const [plain, { out }] = await Promise.all([
        effectOf(`${line} --format pretty`),
        effectOf(`${line} --format json`),
      ]);
      assert.notEqual(plain.code, 2, plain.err);
      assert.notEqual(out, plain.out);
      JSON.parse(out);
      for (const option of ['--lang ja', '--root other'])
        assert.ok(!isDeepStrictEqual(await effectOf(`${line} --format pretty ${option}`), plain), option);
    });
  }

  for (const line of ['export cpu.yml', 'export plan.yml --to ics', 'new runbook', 'completion bash']) {
    it(`${line}: the text itself, or one JSON value with it in it`, async () => {
      const [plain, { out }] = await Promise.all([effectOf(line), effectOf(`${line} --format json`)]);
      const withoutClock = (text: string) => text.replaceAll(/DTSTAMP:\w+/g, '');
      assert.equal(withoutClock(JSON.parse(out).text), withoutClock(plain.out));
    });
  }

  it('new --out, and merge, say as JSON what they did', async () => {
    const { out, files } = await effectOf('new runbook --out new.yml --format json');
    const { kind, file, text } = JSON.parse(out);
    assert.deepEqual([kind, file, new Map(files).get('new.yml')], ['runbook', 'new.yml', text]);
    const merged = async (theirs: string) =>
      JSON.parse((await effectOf(`merge pool.yml cpu.yml ${theirs} pool.yml --format json`)).out);
    assert.deepEqual([await merged('pool.yml'), await merged('slow.yml')], [{ conflicts: false }, { conflicts: true }]);
  });

  it('--no-color: no command colours then', async () => {
    for (const line of [...pretty, 'search time out']) {
      const { out, err } = await effectOf(`${line} --format pretty --no-color`, { FORCE_COLOR: '1' });
      assert.ok(!`${out}${err}`.includes('\u001b'), line);
    }
    const { out } = await effectOf('search time out --format pretty', { FORCE_COLOR: '1' });
    assert.ok(out.includes('\u001b'));
  });
});

async function effectOf(line: string, environment: Readonly<Record<string, string>> = {}): Promise<Effect> {
  const folder = mkdtempSync(join(tmpdir(), 'hansei-option-'));
  try {
    cpSync(beginning, folder, { recursive: true });
    const { code, out, err } = await ran(folder, line.split(' '), environment);
    const plain = (text: string) => text.replaceAll(folder, '.').replaceAll(/(?<=Ms\W+)[\d.]+/g, '0');
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('.git/') || path === '.git/config')
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort();
    const contents = written.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
    return { code, out: plain(out), err: plain(err), files: contents };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ran(folder: string, words: readonly string[], environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', XDG_CACHE_HOME: join(folder, 'cache'), ...environment };
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env, stdio: 'pipe' });
  // What goes on until Ctrl+C has said enough with its first words.
  if (words.includes('--watch')) child.stdout.once('data', () => child.kill('SIGINT'));
  child.stdin.end(incident);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}
