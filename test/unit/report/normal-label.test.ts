import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalLabel } from '../../../src/core/report/normal-label.ts';

describe('a label as it is compared', () => {
  for (const [text, expected] of [
    ['Order Value', 'ordervalue'],
    ['  2.1 影響（推定）：', '影響'],
    ['**Ｔｉｍｅｌｉｎｅ**', 'timeline'],
    ['IV. Lessons learned', 'lessonslearned'],
    ['① 原因', '原因'],
    ['1取引あたりの売上', '1取引あたりの売上'],
    ['No.', 'no.'],
    ['tl;dr', 'tl;dr'],
  ] as const)
    it(`is ${expected} of ${text}`, () => assert.equal(normalLabel(text), expected));

  // What is marked goes the long way.
  it('is the same with emphasis', () => {
    const characters = fc.constantFrom(..."aIVX19.#;:, /-'(）①一かカー頃ＡＢ");
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 8 }), (text) => {
        assert.equal(normalLabel(text.join('')), normalLabel(`*${text.join('')}*`));
      }),
    );
  });
});
