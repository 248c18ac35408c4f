import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SearchDocument } from '../../../src/core/search/search-document.ts';
import { SearchIndex } from '../../../src/core/search/search-index.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const documents: readonly SearchDocument[] = [
  {
    id: 'crash',
    fields: {
      title: 'KubePodCrashLooping',
      body: 'A pod restarts again and again. Look at the logs of the container.',
    },
  },
  { id: 'disk', fields: { title: 'Disk almost full', symptom: 'No space left on device', body: 'Remove old logs.' } },
  {
    id: 'pool',
    fields: {
      title: 'Connection pool exhausted',
      signals: ['HikariPool-1', 'SQLSTATE 08001'],
      body: 'Requests wait for a database connection.',
    },
  },
  { id: 'evict', fields: { title: 'ノードのディスク不足で Pod が退避される', body: '不要なイメージを削除する。' } },
  { id: 'latency', fields: { title: 'API の応答が遅い', body: 'スロークエリを調べる。' } },
];

function indexOf(list: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex();
  for (const document of list) index.replace(document);
  return index;
}

describe('SearchIndex', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['an alert name', 'KubePodCrashLooping', 'crash'],
    ['an alert name with other joiners', 'kube_pod_crash_looping', 'crash'],
    ['an error code', 'SQLSTATE 08001', 'pool'],
    ['an inflected word', 'exhausting connections', 'pool'],
    ['a misspelt word', 'conection pool exausted', 'pool'],
    ['words of the symptom', 'device has no space', 'disk'],
    ['Japanese', 'ディスクが足りない', 'evict'],
    ['half-width Japanese', 'ｲﾒｰｼﾞを削除', 'evict'],
    ['a last word that is not typed to its end', 'exhau', 'pool'],
    ['two known words written together', 'connectionpool', 'pool'],
  ];
  for (const [what, query, expected] of table) {
    it(`finds by ${what}: ${query}`, () => assert.equal(indexOf(documents).search(query)[0]?.id, expected));
  }

  it('finds nothing for words that occur nowhere', () =>
    assert.deepEqual(indexOf(documents).search('zebra xylophone'), []));
  it('finds nothing in an empty index', () => assert.deepEqual(new SearchIndex().search('pod'), []));
  it('gives at most as many as asked', () =>
    assert.equal(indexOf(documents).search('pod logs', { limit: 1 }).length, 1));
  it('gives only what is accepted', () =>
    assert.deepEqual(
      indexOf(documents)
        .search('logs', { accept: (id) => id !== 'disk' })
        .map(({ id }) => id),
      ['crash'],
    ));
  it('says which words were found, corrected', () =>
    assert.deepEqual(indexOf(documents).search('exausted pool')[0]?.matched, ['exhausted', 'pool']));
  it('says which Japanese words were found', () =>
    assert.deepEqual(indexOf(documents).search('応答が遅い')[0]?.matched, ['応答が遅い']));
  it('says katakana as the query writes it', () =>
    assert.deepEqual(indexOf(documents).search('ﾃﾞｨｽｸの空き')[0]?.matched, ['ディスク']));
  it('does not take the few pages in Japanese for rare words', () => {
    const english = Array.from({ length: 40 }, (_, i) => ({
      id: `en${i}`,
      fields: { title: `Page ${i}`, body: 'Text.' },
    }));
    const index = indexOf([
      ...english,
      { id: 'start', fields: { title: '起動しない', body: '設定を直す。' } },
      { id: 'pending', fields: { title: 'Pod が Pending のまま', body: '新しい Pod が動かない。' } },
      { id: 'other', fields: { title: '起動が遅い', body: '待つ。' } },
    ]);
    assert.equal(index.search('Podが起動せず Pending')[0]?.id, 'pending');
  });
  it('knows synonyms of the repository', () => {
    const index = new SearchIndex();
    index.useSynonyms([['hikari trouble', 'connection pool']]);
    for (const document of documents) index.replace(document);
    assert.equal(index.search('hikari trouble')[0]?.id, 'pool');
  });
  it('forgets what was removed', () => {
    const index = indexOf(documents);
    index.remove('crash');
    assert.equal(index.size, 4);
    assert.ok(index.search('KubePodCrashLooping').every(({ id }) => id !== 'crash'));
  });
  it('forgets the old words of a replaced document', () => {
    const index = indexOf(documents);
    index.replace({ id: 'crash', fields: { title: 'Something else' } });
    assert.deepEqual(
      index.search('KubePodCrashLooping').filter(({ id }) => id === 'crash'),
      [],
    );
  });
});

describe('SearchIndex after many changes', () => {
  it('answers as one built afresh when most of its words are gone', () => {
    const index = new SearchIndex();
    for (let round = 0; round < 6; round++) for (let id = 0; id < 10; id++) index.replace(wordyDocument(id, round));
    const fresh = indexOf(Array.from({ length: 10 }, (_, id) => wordyDocument(id, 5)));
    for (const query of [
      'page 3',
      `word${letters(4)}${letters(5)}${letters(7)}`,
      `word${letters(4)}${letters(1)}${letters(7)}`,
    ]) {
      assert.deepEqual(index.search(query), fresh.search(query));
    }
    assert.equal(index.save().length, fresh.save().length);
  });
});

/** A document of 300 words that no other round has. */
function wordyDocument(id: number, round: number): SearchDocument {
  const words = Array.from({ length: 300 }, (_, i) => `word${letters(id)}${letters(round)}${letters(i)}`);
  return { id: `d${id}`, fields: { title: `page ${id}`, body: words.join(' ') } };
}

/** Two letters for a number below 676. */
function letters(number: number): string {
  return String.fromCharCode(97 + (number % 26), 97 + (Math.floor(number / 26) % 26));
}

const words = [
  'pod',
  'crash',
  'disk',
  'full',
  'KubePodCrashLooping',
  'timeout',
  'timed out',
  '接続',
  '遅延',
  'サーバー',
  '落ちる',
  'OOMKilled',
  '503',
  'E11000',
  'exit code 137',
  'x',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));
const anyDocument = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor'),
  fields: fc.record(
    {
      title: text,
      symptom: text,
      body: text,
      keywords: fc.array(text, { maxLength: 2 }),
      signals: fc.array(fc.constantFrom('E11000', 'OOMKilled', 'exit code 137', 'KubePodCrashLooping', '接続拒否'), {
        maxLength: 2,
      }),
    },
    { requiredKeys: [] },
  ),
});
const change = fc.oneof(
  { weight: 3, arbitrary: anyDocument.map((document) => ({ document, id: document.id })) },
  { weight: 1, arbitrary: anyDocument.map(({ id }) => ({ document: undefined, id })) },
);

describe('SearchIndex, whatever happens to it', () => {
  it('answers as one that was built afresh', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), text, (changes, query) => {
        const index = new SearchIndex();
        const now = new Map<string, SearchDocument>();
        for (const { document, id } of changes) {
          if (document === undefined) {
            index.remove(id);
            now.delete(id);
          } else {
            index.replace(document);
            now.set(id, document);
          }
        }
        assert.equal(index.size, now.size);
        assert.deepEqual(index.search(query), indexOf([...now.values()].reverse()).search(query));
      }),
      { numRuns: 200 },
    );
  });

  it('answers the same after saving and loading', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), text, (changes, query) => {
        const index = new SearchIndex();
        for (const { document, id } of changes) {
          if (document === undefined) index.remove(id);
          else index.replace(document);
        }
        const loaded = SearchIndex.load(index.save());
        assert.deepEqual(loaded?.search(query), index.search(query));
        assert.deepEqual(loaded?.save(), index.save());
      }),
      { numRuns: 200 },
    );
  });

  it('answers as one that was built afresh when it was saved, loaded and changed on the way, and compacted', () => {
    const wordy = fc.record({ id: fc.nat(3), round: fc.nat(25) });
    fc.assert(
      fc.property(fc.array(wordy, { minLength: 15, maxLength: 40 }), fc.nat(39), (changes, savedAfter) => {
        let index = new SearchIndex();
        const now = new Map<string, SearchDocument>();
        changes.forEach(({ id, round }, step) => {
          const document = wordyDocument(id, round);
          index.replace(document);
          now.set(document.id, document);
          if (step === savedAfter) index = SearchIndex.load(index.save()) ?? index;
        });
        const fresh = indexOf([...now.values()]);
        for (const round of [0, 12, 25]) {
          const query = `page 2 word${letters(1)}${letters(round)}${letters(7)}`;
          assert.deepEqual(index.search(query), fresh.search(query));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is not loaded when a byte is wrong or missing', () => {
    const saved = indexOf(documents).save();
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = saved.slice();
        damaged[at] = (damaged[at] as number) ^ flip;
        assert.equal(SearchIndex.load(damaged), undefined);
        assert.equal(SearchIndex.load(saved.subarray(0, at)), undefined);
      }),
      { numRuns: 200 },
    );
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['100 kB of words', 'crash looping pod timeuot '.repeat(4000)],
    ['100 kB without a space', 'abcdefghij'.repeat(10_000)],
    ['100 kB of different unknown words', Array.from({ length: 12_000 }, (_, i) => `wq${i.toString(36)}zk`).join(' ')],
    ['emoji', '💥🔥 pod 👩‍👩‍👧'],
    ['lone surrogates', '\ud800 pod \udfff'],
    ['names of object members', '__proto__ constructor toString hasOwnProperty'],
    ['combining marks', 'a\u0301'.repeat(10_000)],
    ['100 kB of lone surrogates', '\udfff\ud800'.repeat(50_000)],
    ['100 kB of nothing that is seen', '\u200b\u00ad\ufeff'.repeat(33_000)],
    ['zero width between all letters', 'p\u200bo\u200bd '.repeat(16_000)],
    ['100 kB of Japanese', '接続がタイムアウトして落ちる。'.repeat(7_000)],
    ['100 kB of kana', 'カ'.repeat(100_000)],
    ['100 kB of one identifier', 'kube-pod_'.repeat(11_000)],
    ['100 kB of the beginnings of synonyms', 'out of out no space left on no '.repeat(3_200)],
    ['100 kB of combining marks on one letter', `a${'\u0301'.repeat(100_000)}`],
    ['nothing', ''],
  ];
  for (const [what, query] of hostile) {
    it(`takes ${what} as a query, and as a document`, () => {
      const index = indexOf(documents);
      const started = cpuTime();
      index.search(query);
      assert.ok(cpuTime() - started < 5000);
      index.replace({ id: 'hostile', fields: { title: query, signals: [query, 'E11000'], body: query } });
      for (const hit of index.search(query)) assert.ok(hit.similarity >= 0 && hit.similarity <= 1);
      assert.ok(SearchIndex.load(index.save()) !== undefined);
      assert.ok(cpuTime() - started < 6000);
    });
  }

  it('keeps similarity between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { maxLength: 8 }),
        fc.oneof(text, fc.string({ unit: 'binary' })),
        (list, query) => {
          for (const hit of indexOf(list).search(query)) assert.ok(hit.similarity >= 0 && hit.similarity <= 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
