import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import type { CacheStore } from '../../src/cli/cache/cache-store.ts';
import { CheckCache } from '../../src/cli/cache/check-cache.ts';
import { checkSourceFiles } from '../../src/cli/check-files.ts';
import type { Invocation } from '../../src/cli/command.ts';
import { readSourceFiles } from '../../src/cli/disk/source-files.ts';
import { anyChange, make, memoryStore, put } from '../support/changing-folder.ts';
import { hansei, inFolder, preloading } from '../support/command-line.ts';

const runbook = (id: string, next: string) => `diagnostic_procedure:
  metadata: { id: ${id}, title: "Look at ${id}", category: performance }
  step_by_step:
    1: { description: Look }
  decision_tree:
    busy: { condition: "load > 4", action: "go_to_${next}_procedure" }
`;
const entry = (id: string, runbookName: string) => `knowledge_entry:
  id: ${id}
  title: Requests to the cart time out
  symptom:
    description: "Requests to the cart time out, no connection is free"
    category: application
  solutions:
    - { id: restart, steps: ["Restart the cart"], runbook: ${runbookName} }
`;
const postmortem = (due: string, link: string) => `---
kind: rca
id: RCA-2026-001
---

# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The client does not return connections, see [the page](${link})

## Action items

- [ ] Pin the client library (owner: @sato, due: ${due})
`;

/** What files may hold; the names in them lead from one to another. */
const contents: readonly (string | Uint8Array)[] = [
  runbook('cart', 'pool'),
  runbook('pool', 'cart'),
  runbook('pool', 'nowhere'),
  entry('kb-cart', 'cart'),
  entry('kb-cart-2', 'pool'),
  entry('kb-cart', 'pol'),
  postmortem('2026-03-10', 'pages/p.md'),
  postmortem('2026-04-10', 'a.yml'),
  postmortem('2026-04-10', 'picture.png'),
  '# A page\n',
  'diagnostic_procedure: [broken\n',
  'knowledge_base:\n  categories: [performance]\n',
  'services: { web: {} }\n',
  '',
  'groups:\n  - name: g\n    rules:\n      - alert: CartDown\n        expr: up == 0\n        annotations: { runbook: cart }\n',
  'maintenance:\n  tasks:\n    - { id: logs, title: Logs, rrule: FREQ=WEEKLY, start: 2026-03-02T10:00:00Z, runbook: cart }\n  runs: []\n',
  'monitoring:\n  active_metrics: [pool_usage]\n',
  '# CartDown\n\n## Meaning\n\nThe cart is down.\n\n## Mitigation\n\nSee [the other](../d.md).\n',
  new Uint8Array([0x82, 0xa0, 0x82, 0xa2, 0xff]),
  Buffer.concat([Buffer.from('diagnostic_procedure:\n'), new Uint8Array([0x82, 0xa0, 0xff])]),
];
const configurations = [
  'language: en\n',
  'exclude: ["b.yml"]\n',
  'rules: { "runbook/unknown-procedure": off }\n',
  'knowledge: { include: ["pages/**"] }\n',
  'timezone: Asia/Tokyo\n',
];
const ignoring = ['', 'a.yml\n', 'pages/\n', '*.yml\n!hansei.yml\n'];
/** A picture is no document of ours; links lead to it. */
const paths = ['a.yml', 'b.yml', 'c.yml', 'd.md', 'pages/p.md', 'picture.png'];

const change = anyChange(paths, { contents, configurations, ignoring });

const step = fc.record({
  changes: fc.array(change, { maxLength: 3 }),
  now: fc.constantFrom('2026-03-09T12:00:00Z', '2026-03-10T23:59:59Z', '2026-03-20T00:00:00Z', '2026-04-20T12:00:00Z'),
});

const everything = () => true;
const silent = { show() {}, end() {} };

function checked(root: string, store: CacheStore | undefined, now: string) {
  const surroundings = { now: () => Date.parse(now) } as Invocation['surroundings'];
  const invocation: Invocation = { options: {}, positionals: [], language: 'en', surroundings };
  const files = readSourceFiles(root);
  const time = { written: undefined, clock: Date.parse(now) };
  const cache = store && new CheckCache(store, root, files);
  const answer = cache?.answer(time, everything);
  const result =
    answer ?? checkSourceFiles(root, files, everything, invocation, silent, cache && { cache, time, isWhole: true });
  const found = result.results.map(({ file, problems }) => ({ file, problems: JSON.parse(JSON.stringify(problems)) }));
  return { isAnswered: answer !== undefined, found };
}

describe('what an earlier check kept', () => {
  it('gives what a first check would give, after any changes', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
        const root = mkdtempSync(join(tmpdir(), 'hansei-cache-'));
        const store = memoryStore();
        try {
          for (const { changes, now } of steps) {
            for (const made of changes) make(root, made);
            assert.deepEqual(checked(root, store, now).found, checked(root, undefined, now).found);
            const again = checked(root, store, now);
            assert.ok(again.isAnswered);
            assert.deepEqual(again.found, checked(root, undefined, now).found);
          }
        } finally {
          rmSync(root, { recursive: true, force: true });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('check, again', () => {
  const files = {
    'hansei.yml': '',
    'cart.yml': runbook('cart', 'pool'),
    'pool.yml': runbook('pool', 'cart'),
    'wrong.yml': runbook('wrong', 'pol'),
  };
  const check = (folder: string, ...options: string[]) =>
    hansei(folder, ['check', '--format', 'json', '--cache-dir', '.cache', ...options]);
  const factsIn = (folder: string) => {
    const [own = ''] = readdirSync(join(folder, '.cache'));
    return join(folder, '.cache', own, 'facts.cache');
  };

  it('says the same', () => {
    inFolder(files, (folder) => {
      const first = check(folder);
      const second = check(folder);
      assert.equal(first.code, 1);
      assert.deepEqual(second, first);
      assert.deepEqual(hansei(folder, ['check', '--format', 'json', '--no-cache']), first);
    });
  });

  it('says what was kept, without a look at what has not changed', () => {
    inFolder(files, (folder) => {
      check(folder);
      const path = join(dirname(factsIn(folder)), 'findings.cache');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Did you mean', 'KEPT'));
      assert.match(check(folder).out, /KEPT/);
      put(folder, 'wrong.yml', runbook('wrong', 'polo'));
      assert.doesNotMatch(check(folder).out, /KEPT/);
    });
  });

  it('says it without loading what reads documents', () => {
    inFolder(files, (folder) => {
      const spy = join(folder, 'spy.cjs');
      writeFileSync(
        spy,
        `const vm = require('node:vm');
         vm.Script = class extends vm.Script {
           constructor(text, options) {
             super(text, options);
             process.stderr.write(options.filename + '\\n');
           }
         };`,
      );
      const loaded = () => {
        const { err } = hansei(folder, ['check', '--cache-dir', '.cache'], '', { NODE_OPTIONS: `--require=${spy}` });
        return err.split('\n').map((path) => basename(path));
      };
      assert.ok(loaded().includes('core.js'));
      assert.deepEqual(
        loaded().filter((name) => /^(?:core|kinds?|kind-.*)\.js$/.test(name)),
        [],
      );
    });
  });

  it('says it of a part as well, and of other formats and languages', () => {
    inFolder(files, (folder) => {
      check(folder);
      assert.equal(JSON.parse(check(folder, 'cart.yml').out).files, 1);
      assert.match(check(folder, '--lang', 'ja').out, /[ぁ-ん]/);
      assert.match(hansei(folder, ['check', '--cache-dir', '.cache', '--format', 'pretty']).out, /go_to_pol_procedure/);
    });
  });

  it('sees what a change in another file makes of one that is as it was', () => {
    inFolder(files, (folder) => {
      check(folder);
      put(folder, 'pool.yml', runbook('pol', 'cart'));
      const { problems } = JSON.parse(check(folder).out);
      assert.deepEqual(
        problems.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`),
        JSON.parse(hansei(folder, ['check', '--format', 'json', '--no-cache']).out).problems.map(
          ({ file, code }: { file: string; code: string }) => `${file} ${code}`,
        ),
      );
      assert.ok(problems.some(({ file }: { file: string }) => file === 'cart.yml'));
    });
  });

  it('sees how large a file is of which only the beginning counts', () => {
    const large = (megabytes: number) => `${runbook('large', 'cart')}${'# more\n'.repeat((megabytes * 1e6) / 7)}`;
    inFolder({ ...files, 'large.yml': large(6) }, (folder) => {
      assert.match(check(folder).out, /6\.0 MB/);
      put(folder, 'large.yml', large(7));
      assert.match(check(folder).out, /7\.0 MB/);
    });
  });

  const damaged: readonly [string, (text: string) => string][] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['of another build', (text) => text.replace(/^hansei \S+/, 'hansei other')],
    ['empty', () => ''],
  ];
  for (const [what, damage] of damaged) {
    it(`does without what is ${what}`, () => {
      inFolder(files, (folder) => {
        const first = check(folder);
        const facts = factsIn(folder);
        for (const path of [facts, join(dirname(facts), 'findings.cache')])
          writeFileSync(path, damage(readFileSync(path, 'utf8')));
        assert.deepEqual(check(folder), first);
        put(folder, 'more.yml', runbook('more', 'cart'));
        assert.equal(JSON.parse(check(folder).out).files, 4);
      });
    });
  }

  it('keeps nothing of a small repository unless it is told where', () => {
    inFolder({ ...files, 'cache/.keep': '' }, (folder) => {
      hansei(folder, ['check', '--format', 'json'], '', { XDG_CACHE_HOME: join(folder, 'cache') });
      assert.deepEqual(readdirSync(join(folder, 'cache')), ['.keep']);
    });
  });

  it('goes on where nothing can be kept', () => {
    inFolder({ ...files, occupied: 'a file, no folder' }, (folder) => {
      const outcome = hansei(folder, ['check', '--format', 'json', '--cache-dir', 'occupied']);
      assert.equal(outcome.code, 1);
      assert.equal(outcome.err, '');
    });
  });

  it('keeps nothing for a user without a home, nor where the path of that begins at the current folder', () => {
    const homeless = preloading(`
      import os from 'node:os';
      import { syncBuiltinESMExports } from 'node:module';
      os.homedir = () => {
        throw Object.assign(new Error('uv_os_homedir returned ENOENT'), { code: 'ERR_SYSTEM_ERROR', syscall: 'uv_os_homedir' });
      };
      syncBuiltinESMExports();
    `);
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, id) => [`r${id}.yml`, runbook(`r${id}`, 'r0')]));
    inFolder({ 'hansei.yml': '', ...many }, (folder) => {
      const before = readdirSync(folder);
      for (const environment of [homeless, { HOME: '' }, { HOME: '', XDG_CACHE_HOME: '.cache' }]) {
        for (const words of [
          ['check', '--format', 'json'],
          ['search', 'look'],
        ]) {
          const { code, err } = hansei(folder, words, '', { XDG_CACHE_HOME: '', ...environment });
          assert.deepEqual([code, err], [0, '']);
          assert.deepEqual(readdirSync(folder), before);
        }
      }
    });
  });

  it('refuses both to keep and not to keep', () => {
    inFolder(files, (folder) => {
      assert.equal(check(folder, '--no-cache').code, 2);
    });
  });
});
