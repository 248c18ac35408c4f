import assert from 'node:assert/strict';
import { evaluate, readLabelledQuery } from '../../../src/core/symptoms/evaluate.ts';
import { commandsOf, splitAtMarks } from '../../../src/core/symptoms/shown-entry.ts';

describe('evaluate', () => {
  it('is 1 when the relevant entry is always first', () => {
    const result = evaluate([{ query: 'a', relevant: ['a'] }], () => ['a', 'b']);
    assert.deepEqual(result, { queries: 1, mrrAt10: 1, recallAt1: 1, recallAt5: 1, ndcgAt10: 1 });
  });

  it('halves the reciprocal rank for a second place', () => {
    const result = evaluate([{ query: 'a', relevant: ['a'] }], () => ['b', 'a']);
    assert.deepEqual([result.mrrAt10, result.recallAt1, result.recallAt5], [0.5, 0, 1]);
    assert.ok(Math.abs(result.ndcgAt10 - 1 / Math.log2(3)) < 1e-12);
  });

  it('counts what is listed twice as one', () => {
    assert.equal(evaluate([{ query: 'q', relevant: ['a', 'a'] }], () => ['a']).ndcgAt10, 1);
  });

  it('looks at ten results only, and is 0 for no queries', () => {
    const ids = Array.from({ length: 12 }, (_, index) => String(index));
    assert.equal(evaluate([{ query: '', relevant: ['11'] }], () => ids).mrrAt10, 0);
    assert.equal(evaluate([], () => []).mrrAt10, 0);
  });

  it('reads a line of JSON, and nothing else', () => {
    assert.deepEqual(readLabelledQuery('{"query":"遅い","relevant":["kb-1",2]}'), {
      query: '遅い',
      relevant: ['kb-1'],
    });
    for (const line of ['', '{', '[]', '{"query":1,"relevant":[]}', 'null'])
      assert.equal(readLabelledQuery(line), undefined);
  });
});

describe('what is shown', () => {
  it('splits a text at its marks', () => {
    assert.deepEqual(splitAtMarks('a pool b', [{ start: 2, end: 6 }]), [
      { text: 'a ', marked: false },
      { text: 'pool', marked: true },
      { text: ' b', marked: false },
    ]);
  });

  it('finds commands in backticks', () =>
    assert.deepEqual(commandsOf('Run `df -h`, then `du -x`'), ['df -h', 'du -x']));
});
