import assert from 'node:assert/strict';
import { wordEdit } from '../../../src/core/document/word-edit.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

describe('another word in the place of a scalar', () => {
  for (const [written, word, expected] of [
    ['hihg', 'high', 'high'],
    ['"hihg"', 'high', '"high"'],
    ["'hihg'", 'very high', "'very high'"],
    ['hihg', 'very high', 'very high'],
    ['hihg', '1', '"1"'],
    ['hihg', 'yes', '"yes"'],
    ['hihg', 'a: b', '"a: b"'],
    ['hihg', 'a, b', '"a, b"'],
    ['"hihg"', 'say "x"', String.raw`"say \"x\""`],
    ['ネットワク', 'ネットワーク', 'ネットワーク'],
    ['"', 'high', 'high'],
  ] as const) {
    it(`${written} → ${word}`, () => {
      const text = `{ a: ${written} }`;
      const edit = wordEdit(text, { start: 5, end: 5 + written.length }, word);
      assert.equal(applyEdits(text, [edit]), `{ a: ${expected} }`);
    });
  }
});
