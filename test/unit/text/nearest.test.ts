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
});

describe('editDistance', () => {
  it('counts a swap of neighbours as one', () => assert.equal(editDistance('abcd', 'abdc', 9), 1));
  it('stops at the limit', () => assert.equal(editDistance('aaaaaaaa', 'bbbbbbbb', 3), 3));
});
