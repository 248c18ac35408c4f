import assert from 'node:assert/strict';
import { shortened } from '../../../src/core/text/width.ts';

describe('a line of at most so many columns', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['', 5, ''],
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['one two', 5, 'one…'],
    ['証明書', 6, '証明書'],
    ['証明書の', 6, '証明…'],
    ['a\u{1f600}b', 3, 'a…'],
  ];
  for (const [line, most, expected] of cases) {
    it(`${JSON.stringify(line)} in ${most}`, () => assert.equal(shortened(line, most), expected));
  }
});
