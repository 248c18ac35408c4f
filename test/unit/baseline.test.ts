import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BaselineEntry, compareWith, entriesOf, readBaseline, writeBaseline } from '../../src/core/baseline.ts';
import { fingerprintsOf } from '../../src/core/fingerprint.ts';
import type { Problem } from '../../src/core/problem.ts';

const at = (start: number, code = 'a/b'): Problem => ({
  code,
  severity: 'error',
  span: { start, end: start + 1 },
  message: { en: '', ja: '' },
  fixes: [],
  related: [],
});

describe('fingerprints', () => {
  it('stay when lines move and blanks change, and differ by code, text and order', () => {
    const [first] = fingerprintsOf([at(0)], 'x: 1\n');
    assert.match(first as string, /^[0-9a-f]{16}$/);
    assert.deepEqual(fingerprintsOf([at(6)], '# hi\n\nx:   1\r\n'), [first]);
    assert.notDeepEqual(fingerprintsOf([at(0, 'a/c')], 'x: 1\n'), [first]);
    assert.notDeepEqual(fingerprintsOf([at(0)], 'x: 2\n'), [first]);
    assert.equal(new Set(fingerprintsOf([at(0), at(1)], 'x: 1\n')).size, 2);
  });
});

const entry = fc.record({
  file: fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((path) => !/[\u0080-\u009f\u2028\u2029]|\p{Surrogate}/u.test(path)),
  code: fc.constantFrom('a/b', 'runbook/cycle'),
  fingerprint: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((number) => number.toString(16).padStart(16, '0')),
});

describe('a baseline', () => {
  it('is read as it was written, whatever the paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (one) => JSON.stringify(one) }), (entries) => {
        const read = readBaseline(writeBaseline(entries));
        assert.ok('entries' in read);
        const sorted = (list: readonly BaselineEntry[]) =>
          list.map((one) => JSON.stringify([one.file, one.code, one.fingerprint])).sort();
        assert.deepEqual(sorted(read.entries), sorted(entries));
      }),
    );
  });

  it('leaves nothing fresh of what it was made from, and nothing stale', () => {
    const found = [{ file: 'a.md', text: 'x\nx\ny\n', problems: [at(0), at(2), at(4)] }];
    const { fresh, known, stale } = compareWith(entriesOf(found), found);
    assert.deepEqual([fresh[0]?.problems, known, stale], [[], 3, []]);
  });

  it('knows what moved to another file, but not what was copied there', () => {
    const text = 'x\nx\n';
    const inFile = (file: string) => ({ file, text, problems: [at(0), at(2)] });
    const entries = entriesOf([inFile('old.md')]);
    const moved = compareWith(entries, [inFile('new.md')]);
    assert.deepEqual([moved.fresh[0]?.problems, moved.known, moved.stale], [[], 2, []]);
    const copied = compareWith(entries, [inFile('old.md'), inFile('new.md')]);
    assert.deepEqual([copied.fresh.map(({ problems }) => problems.length), copied.known], [[0, 2], 2]);
    const mended = compareWith(entries, [{ file: 'old.md', text: '', problems: [] }, inFile('new.md')]);
    assert.deepEqual([mended.fresh[1]?.problems.length, mended.stale.length], [2, 2]);
  });

  it('knows files that were renamed though they say the same', () => {
    const inFile = (file: string) => ({ file, text: 'x\n', problems: [at(0)] });
    const entries = entriesOf([inFile('a/1.md'), inFile('a/2.md')]);
    const now = ['b/1.md', 'b/2.md', 'b/3.md'].map(inFile);
    const { fresh, known, stale } = compareWith(entries, now);
    assert.deepEqual([fresh.map(({ problems }) => problems.length), known, stale], [[0, 0, 1], 2, []]);
  });

  it('lets only files of which it names nothing take what is known of files that are gone', () => {
    const inFile = (file: string, ...starts: number[]) => ({
      file,
      text: 'x\ny\n',
      problems: starts.map((s) => at(s)),
    });
    const gone = entriesOf([inFile('gone.md', 2)]);
    const found = [inFile('old.md', 0, 2), inFile('new.md', 0, 2)];
    const { fresh, known, stale } = compareWith(entriesOf([inFile('old.md', 0)]), found, [...gone, ...gone]);
    assert.deepEqual([fresh.map(({ problems }) => problems.length), known, stale], [[1, 1], 2, []]);
    assert.deepEqual(compareWith([], [inFile('new.md')], gone).stale, []);
  });

  it('names the line that is no entry', () => {
    assert.deepEqual(readBaseline('# x\n\na.md a/b 0123456789abcdef\n=======\n'), { badLine: 4 });
  });
});
