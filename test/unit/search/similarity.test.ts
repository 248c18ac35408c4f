import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../../src/core/search/search-index.ts';
import { type Evidence, neverRising, similarityOf } from '../../../src/core/search/similarity.ts';

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  strength: fc.double({ min: 0.01, max: 3, noNaN: true }),
  shareOfBest: share,
  terms: fc.integer({ min: 1, max: 96 }),
  isNamed: fc.boolean(),
  isJapanese: fc.boolean(),
});

describe('similarityOf', () => {
  it('lies between 0 and 1', () => {
    fc.assert(fc.property(anyEvidence, (evidence) => similarityOf(evidence) > 0 && similarityOf(evidence) < 1));
  });
  it('never falls when there is more evidence', () => {
    fc.assert(
      fc.property(anyEvidence, fc.double({ min: 1, max: 3, noNaN: true }), (evidence, factor) => {
        const more = { ...evidence, strength: evidence.strength * factor };
        assert.ok(similarityOf(more) >= similarityOf(evidence));
        assert.ok(similarityOf({ ...evidence, isNamed: true }) >= similarityOf(evidence));
      }),
    );
  });
  it('is nearly equal for nearly equal scores: two percent of score are at most two points', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { strength, shareOfBest } = evidence;
        const less = { ...evidence, strength: strength * 0.98, shareOfBest: shareOfBest * 0.98 };
        assert.ok(similarityOf(evidence) - similarityOf(less) <= 0.02);
      }),
    );
  });
});

describe('neverRising', () => {
  it('keeps what falls already', () => assert.deepEqual(neverRising([0.9, 0.5, 0.5, 0.1]), [0.9, 0.5, 0.5, 0.1]));
  it('lifts what stands above something greater', () =>
    assert.deepEqual(neverRising([0.6, 0.8, 0.2, 0.3]), [0.8, 0.8, 0.3, 0.3]));
});

describe('the similarity of hits', () => {
  const index = new SearchIndex();
  const page = (id: string, title: string, symptom: string) => index.replace({ id, fields: { title, symptom } });
  page('pool', 'Connection pool exhausted', 'Requests wait for a database connection.');
  page('disk', 'Disk almost full', 'Writes fail with no space left on device.');
  page('disk-copy', 'Disk almost full', 'Writes fail with no space left on the device.');
  page('crash', 'KubePodCrashLooping', 'A pod restarts again and again.');
  page('memory', 'Container killed for its memory', 'The kernel kills the process when memory runs out.');

  it('is high for what the page is about', () => {
    for (const query of ['connection pool exhausted', 'KubePodCrashLooping', 'container killed memory']) {
      assert.ok((index.search(query)[0]?.similarity ?? 0) >= 0.7, query);
    }
  });
  it('is low for the best of what is no answer', () => {
    for (const query of ['the coffee machine of the device', 'connection to the printer', 'again']) {
      assert.ok((index.search(query)[0]?.similarity ?? 0) < 0.5, query);
    }
  });
  it('does not depend on a page that is left out', () => {
    const all = index.search('requests wait for connections');
    const some = index.search('requests wait for connections', { accept: (id) => id !== 'crash' });
    assert.equal(all[0]?.similarity, some[0]?.similarity);
  });
});

describe('the same page from two places', () => {
  const index = new SearchIndex();
  index.replace({ id: 'a/full', fields: { title: 'VirtOperatorDown', body: 'The virt operator runs in no pod.' } });
  index.replace({ id: 'b/full', fields: { title: 'VirtOperatorDown', body: 'The virt operator runs in no pod.' } });
  index.replace({
    id: 'a/low',
    fields: { title: 'LowVirtOperatorCount', body: 'Fewer virt operator pods run than are wanted.' },
  });
  it('does not take the first two places', () =>
    assert.deepEqual(
      index.search('virt operator pods').map(({ id }) => id),
      ['a/low', 'a/full', 'b/full'],
    ));
  it('is still found', () =>
    assert.deepEqual(
      index.search('VirtOperatorDown').map(({ id }) => id),
      ['a/full', 'b/full', 'a/low'],
    ));
});
