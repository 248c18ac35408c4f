import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CacheStore } from '../../src/cli/cache/cache-store.ts';
import { openSearch } from '../../src/cli/cache/kept-search.ts';
import { readSourceFiles } from '../../src/cli/disk/source-files.ts';
import { anyChange, make, memoryStore, put } from '../support/changing-folder.ts';
import { hansei, inFolder } from '../support/command-line.ts';

const entry = (id: string, text: string) => `knowledge_entry:
  id: ${id}
  title: "${text}"
  symptom: { description: "${text} seen", category: application, severity: high }
  solutions: [{ id: restart, steps: ["Restart"] }]
`;
const taxonomy = (...synonyms: string[]) => `knowledge_base:\n  synonyms:\n    - [${synonyms.join(', ')}]\n`;

const contents: readonly (string | Uint8Array)[] = [
  entry('kb-pool', 'Connection pool exhausted'),
  entry('kb-disk', 'Disk full'),
  entry('kb-slow', '応答が遅い'),
  `${entry('kb-pool', 'Pool of the cart exhausted')}---\n${entry('kb-cart', 'Cart times out')}`,
  taxonomy('pool', 'basin'),
  `${taxonomy('full', 'brimming')}---\n${entry('kb-tank', 'Tank full')}`,
  '# CartDown\n\n## Meaning\n\nThe pool of the cart is down.\n',
  'knowledge_entry: [broken\n',
  '',
  new Uint8Array([0x82, 0xa0, 0x82, 0xa2, 0xff]),
];
const configurations = [
  'language: en\n',
  'exclude: ["b.yml"]\n',
  'knowledge: { include: ["pages/**"], threshold: 0.9 }\n',
];
const ignoring = ['', 'a.yml\n', 'pages/\n'];
const paths = ['a.yml', 'b.yml', 'kb/c.yml', 'd.md', 'pages/p.md'];
const queries = ['pool exhausted', 'basin', 'brimming disk', '遅い', 'CartDown', 'tank'];

/** @returns what is found, and whether something was left to the next search */
function found(root: string, store: CacheStore | undefined) {
  let hasKept = false;
  const watched = store && {
    ...store,
    write: (...given: Parameters<CacheStore['write']>) => {
      hasKept = true;
      store.write(...given);
    },
  };
  const { search, keep } = openSearch(root, readSourceFiles(root), watched);
  const answers = queries.map((query) => search.find(query, { limit: 20 }));
  keep();
  return { answers, hasKept };
}

describe('the index that an earlier search kept', () => {
  it('gives what a first search would find, after any changes', () => {
    const steps = fc.array(fc.array(anyChange(paths, { contents, configurations, ignoring }), { maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const root = mkdtempSync(join(tmpdir(), 'hansei-search-'));
        const store = memoryStore();
        try {
          for (const changes of all) {
            for (const change of changes) make(root, change);
            const { answers } = found(root, undefined);
            assert.deepEqual(found(root, store).answers, answers);
            assert.deepEqual(found(root, store), { answers, hasKept: false });
          }
        } finally {
          rmSync(root, { recursive: true, force: true });
        }
      }),
      { numRuns: 150 },
    );
  });

  const files = {
    'hansei.yml': '',
    'a.yml': entry('kb-pool', 'Pool exhausted'),
    'b.yml': entry('kb-disk', 'Disk full'),
  };

  it('spares reading what has not changed', () => {
    inFolder(files, (folder) => {
      const store = memoryStore();
      found(folder, store);
      // Only who reads the file can tell.
      const kept = store.read('search')?.toString('latin1') ?? '';
      store.write('search', Buffer.from(kept.replaceAll('"title":"Disk full"', '"title":"Disk KEPT"'), 'latin1'));
      const titles = () =>
        found(folder, store)
          .answers.flat()
          .map(({ title }) => title);
      put(folder, 'a.yml', entry('kb-pool', 'Pool of the cart exhausted'));
      assert.deepEqual([...new Set(titles())].sort(), ['Disk KEPT', 'Pool of the cart exhausted']);
      put(folder, 'hansei.yml', 'language: ja\n');
      assert.ok(!titles().includes('Disk KEPT'));
    });
  });

  const many = {
    ...files,
    ...Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`page-${at}.md`, '# Page\n'])),
  };
  const search = (folder: string, ...options: string[]) =>
    hansei(folder, ['search', 'disk full', '--format', 'json', ...options], '', {
      XDG_CACHE_HOME: join(folder, 'cache'),
    });
  const keptIn = (folder: string) => {
    const cache = join(folder, 'cache', 'hansei');
    const [own = ''] = readdirSync(cache);
    return join(cache, own, 'search.cache');
  };

  it('waits in the cache folder of whoever asked, from 50 files on', () => {
    inFolder({ ...many, 'cache/.keep': '' }, (folder) => {
      const first = search(folder);
      assert.equal(JSON.parse(first.out)[0].id, 'kb-disk');
      assert.ok(readFileSync(keptIn(folder)).length > 0);
      assert.deepEqual(search(folder), first);
    });
    inFolder({ ...files, 'cache/.keep': '' }, (folder) => {
      search(folder);
      assert.deepEqual(readdirSync(join(folder, 'cache')), ['.keep']);
    });
  });

  it('is neither used nor made with --no-cache', () => {
    inFolder({ ...many, 'cache/.keep': '' }, (folder) => {
      const { out } = search(folder, '--no-cache');
      assert.equal(JSON.parse(out)[0].id, 'kb-disk');
      assert.deepEqual(readdirSync(join(folder, 'cache')), ['.keep']);
    });
  });

  const damaged: readonly [string, (bytes: Buffer) => Uint8Array][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut off early', (bytes) => bytes.subarray(0, 100)],
    ['of another build', (bytes) => Buffer.concat([Buffer.from('hansei other\n'), bytes])],
    ['empty', () => Buffer.alloc(0)],
  ];
  for (const [what, damage] of damaged)
    it(`is made anew when it is ${what}`, () => {
      inFolder({ ...many, 'cache/.keep': '' }, (folder) => {
        const first = search(folder);
        const whole = readFileSync(keptIn(folder));
        writeFileSync(keptIn(folder), damage(whole));
        assert.deepEqual(search(folder), first);
        assert.equal(readFileSync(keptIn(folder)).length, whole.length);
      });
    });
});
