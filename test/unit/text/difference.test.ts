import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf } from '../../../src/core/text/difference.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

describe('the difference of two texts', () => {
  it('leads from one to the other, and is nothing for equal ones', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\r', '\n', '\r\n', '𠮷', '𠮶', '\ud842'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = differenceOf(before, after);
        assert.equal(edit === undefined ? before : applyEdits(before, [edit]), after);
        assert.equal(edit === undefined, before === after);
      }),
    );
  });

  it('never cuts a line break or a wide character in two', () => {
    assert.deepEqual(differenceOf('a\r\nb', 'a\rb'), { span: { start: 1, end: 3 }, text: '\r' });
    assert.deepEqual(differenceOf('a𠮷b', 'a𠮶b'), { span: { start: 1, end: 3 }, text: '𠮶' });
  });

  it('leaves what is equal at both ends alone', () => {
    assert.deepEqual(differenceOf('one two three', 'one 2 three'), { span: { start: 4, end: 7 }, text: '2' });
  });
});
