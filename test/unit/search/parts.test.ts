import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BestFew } from '../../../src/core/search/best-few.ts';
import { countIn, isBodyOnly, Postings, withOccurrence } from '../../../src/core/search/postings.ts';
import { fields } from '../../../src/core/search/search-document.ts';
import { Vocabulary } from '../../../src/core/search/vocabulary.ts';

describe('BestFew', () => {
  it('keeps what sorting would keep', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 10 }), (values, limit) => {
        const best = new BestFew<number>(limit, (a, b) => a - b);
        for (const value of values) best.offer(value);
        assert.deepEqual(best.sorted(), [...values].sort((a, b) => a - b).slice(0, limit));
      }),
    );
  });
});

describe('packed counts', () => {
  const body = fields.indexOf('body');
  for (const [number, field] of fields.entries()) {
    it(`counts occurrences in ${field} apart from all others, and stops when full`, () => {
      let counts = withOccurrence(0, body);
      for (let i = 0; i < 200; i++) counts = withOccurrence(counts, number);
      assert.ok(countIn(counts, number) >= 7);
      assert.ok(counts < 2 ** 30);
      assert.equal(isBodyOnly(counts), field === 'body');
      for (const other of fields.keys()) {
        if (other !== number) assert.equal(countIn(counts, other), other === body ? 1 : 0);
      }
    });
  }
});

describe('Postings', () => {
  it('keep slots in order, once each, whatever is put and removed', () => {
    const change = fc.record({ slot: fc.nat(12), put: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const postings = new Postings();
        const slots = new Set<number>();
        for (const { slot, put } of changes) {
          if (put) postings.put(0, slot, 1);
          else postings.remove(0, slot);
          if (put) slots.add(slot);
          else slots.delete(slot);
        }
        const expected = [...slots].sort((a, b) => a - b).flatMap((slot) => [slot, 1]);
        assert.deepEqual(postings.listOf(0), expected);
        assert.equal(postings.documentCount(0), slots.size);
      }),
    );
  });
});

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary();
  for (const word of ['connection', 'connected', 'connector', 'pool', 'pods', 'タイムアウト']) vocabulary.add(word);
  const similar = (word: string, edits: number) => {
    const found: string[] = [];
    vocabulary.eachSimilar(word, edits, (id) => found.push(vocabulary.termOf(id)));
    return found.sort();
  };
  it('offers every word that so many edits could make, and leaves out what they cannot', () => {
    assert.ok(similar('conection', 1).includes('connection'));
    assert.ok(!similar('conection', 1).includes('pool'));
  });
  it('offers katakana too', () => assert.deepEqual(similar('タイムアオト', 1), ['タイムアウト']));
  it('finds words of the same root', () =>
    assert.deepEqual(
      vocabulary.relativesOf('connecting').map((id) => vocabulary.termOf(id)),
      ['connection', 'connected', 'connector'],
    ));
  it('finds words that begin so', () => {
    const found: string[] = [];
    vocabulary.eachBeginningWith('po', (id) => found.push(vocabulary.termOf(id)));
    assert.deepEqual(found.sort(), ['pods', 'pool']);
  });
});
