import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../src/core/text/span.ts';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('applyEdits', () => {
  const cases: readonly [name: string, text: string, edits: readonly Edit[], expected: string][] = [
    ['nothing', 'abc', [], 'abc'],
    ['replaces', 'abc', [edit(1, 2, 'X')], 'aXc'],
    ['inserts in the given order at one place', 'ab', [edit(1, 1, '1'), edit(1, 1, '2')], 'a12b'],
    ['takes edits in any order', 'abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf'],
    ['inserts before what it replaces', 'abc', [edit(1, 2, 'X'), edit(1, 1, '_')], 'a_Xc'],
  ];
  for (const [name, text, edits, expected] of cases) it(name, () => assert.equal(applyEdits(text, edits), expected));

  it('refuses edits that overlap or lie outside', () => {
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), RangeError);
    assert.throws(() => applyEdits('abc', [edit(2, 5, '')]), RangeError);
  });

  it('keeps every character outside the edits', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.string({ maxLength: 5 }),
        (text, a, b, inserted) => {
          const start = Math.min(a, b, text.length);
          const end = Math.min(Math.max(a, b), text.length);
          const result = applyEdits(text, [edit(start, end, inserted)]);
          assert.equal(result, text.slice(0, start) + inserted + text.slice(end));
        },
      ),
    );
  });
});
