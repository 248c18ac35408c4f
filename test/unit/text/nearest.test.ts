import assert from 'node:assert/strict';
import { editDistance, nearestWord } from '../../../src/core/text/nearest.ts';

describe('nearestWord', () => {
  const severities = ['critical', 'high', 'medium', 'low'];
  const cases: readonly [word: string, nearest: string | undefined][] = [
    ['hgih', 'high'],
    ['Critical', 'critical'],
    ['meduim', 'medium'],
    ['sev9', undefined],
    ['', undefined],
  ];
  for (const [word, nearest] of cases)
    it(`${word || '(nothing)'} → ${nearest}`, () => assert.equal(nearestWord(word, severities), nearest));

  it('takes - and _ for the same', () =>
    assert.equal(nearestWord('estimated-time', ['estimated_time']), 'estimated_time'));

  const names = (count: number) => Array.from({ length: count }, (_, index) => `kb-entry-of-group-${index}`);

  it('finds among thousands what begins or ends alike', () => {
    const many = [...names(5000), 'cart-pool-exhausted'];
    for (const word of ['cart-pol-exhausted', 'cart-pool-exhaustion', 'crat-pool-exhausted'])
      assert.equal(nearestWord(word, many), 'cart-pool-exhausted');
    assert.equal(nearestWord('nothing-of-the-kind', many), undefined);
  });

  it('of thousands that are alike takes none: to compare each with each takes minutes', () => {
    const timeOf = (count: number) => {
      const among = names(count);
      const begun = performance.now();
      for (let index = 0; index < 200; index++)
        nearestWord([...`kb-entry-of-group-${index}`].reverse().join(''), among);
      return performance.now() - begun;
    };
    timeOf(100);
    const [few, many] = [timeOf(400), timeOf(8000)];
    assert.ok(many < 8 * few, `${many} ms among 20 times as many as ${few} ms`);
    assert.equal(nearestWord('kb-entry-of-gruop-7', names(8000)), undefined);
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours as one', () => assert.equal(editDistance('abcd', 'abdc', 9), 1));
  it('stops at the limit', () => assert.equal(editDistance('aaaaaaaa', 'bbbbbbbb', 3), 3));
});
