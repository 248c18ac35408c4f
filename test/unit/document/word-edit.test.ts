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
    ['"hihg"', 'very\thigh', String.raw`"very\thigh"`],
    ['"', 'high', 'high'],
  ] as const) {
    it(`${written} → ${word}`, () => {
      const text = `{ a: ${written} }`;
      const edit = wordEdit(text, { start: 5, end: 5 + written.length }, word);
      assert.equal(applyEdits(text, [edit]), `{ a: ${expected} }`);
    });
  }

  it('gets quotes in JSON', () => {
    const text = '{ "a": 5 }';
    assert.equal(applyEdits(text, [wordEdit(text, { start: 7, end: 8 }, 'high')]), '{ "a": "high" }');
  });
});
