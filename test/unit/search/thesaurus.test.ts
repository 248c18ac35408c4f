import assert from 'node:assert/strict';
import { operationsThesaurus } from '../../../src/core/search/thesaurus/operations.ts';
import { Thesaurus } from '../../../src/core/search/thesaurus/thesaurus.ts';

describe('Thesaurus', () => {
  const thesaurus = new Thesaurus([
    ['out of memory', 'OOM', 'メモリ不足'],
    ['memory', 'メモリ'],
    ['落ちる', 'ダウン'],
  ]);
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['finds a word', 'the memory grows', ['memory']],
    ['prefers the longest phrase', 'pod is out of memory', ['out of memory']],
    ['does not look inside words', 'boom memoryless', []],
    ['finds Japanese inside a sentence', 'ノードがメモリ不足になる', ['メモリ不足']],
    ['finds inflected Japanese', 'サイトが落ちたらしい', ['落ちた']],
    ['finds inflected English', 'memories of pods', ['memories']],
    ['finds what stands inside an identifier', 'PodOutOfMemory', ['OutOfMemory']],
    ['reads over stop words and joiners', 'out-memory', ['out-memory']],
    ['does not join two sentences', 'it ran out. Memory is fine', ['Memory']],
    ['finds nothing in an empty text', '', []],
  ];
  for (const [behaviour, text, expected] of table) {
    it(behaviour, () =>
      assert.deepEqual(
        thesaurus.matchesIn(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
  }
});

describe('the thesaurus of operations', () => {
  it('has no single Japanese character and no bare negation: they stand in every sentence', () => {
    const short = operationsThesaurus.flat().filter((phrase) => /^[^\x00-\x7f]$|^ない$/.test(phrase));
    assert.deepEqual(short, []);
  });
  it('has no group twice', () => {
    const groups = operationsThesaurus.map((group) => [...group].sort().join('|'));
    assert.equal(new Set(groups).size, groups.length);
  });
  it('has groups of two phrases at least, none of them empty or twice', () => {
    for (const group of operationsThesaurus) {
      assert.ok(group.length >= 2, group.join());
      assert.equal(new Set(group).size, group.length, group.join());
      assert.ok(
        group.every((phrase) => phrase !== ''),
        group.join(),
      );
    }
  });
});
