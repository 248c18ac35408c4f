import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineTable, lineStart } from '../../../src/core/text/lines.ts';

describe('LineTable', () => {
  it('ends lines at LF, CRLF and a lone CR, as VS Code does', () => {
    assert.deepEqual(new LineTable('a\nb\r\nc\rd').starts, [0, 2, 5, 7]);
  });

  it('gives lines without their breaks', () => {
    const text = 'a\r\nbb\r\n';
    const lines = new LineTable(text);
    assert.deepEqual(
      [0, 1, 2].map((line) => text.slice(lines.line(line).start, lines.line(line).end)),
      ['a', 'bb', ''],
    );
  });

  it('takes offsets outside the text for its ends', () => {
    const lines = new LineTable('ab');
    assert.deepEqual(lines.positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 0, column: 2 });
    assert.equal(lines.offsetAt({ line: 7, column: 0 }), 2);
  });

  it('goes from offset to position and back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'あ', '😀'), maxLength: 40 }),
        fc.nat(60),
        (text, at) => {
          const lines = new LineTable(text);
          const offset = Math.min(at, text.length);
          const position = lines.positionAt(offset);
          if (offset <= lines.line(position.line).end) assert.equal(lines.offsetAt(position), offset);
        },
      ),
    );
  });
});

describe('the start of a line', () => {
  it('is that of the table, wherever on the line one stands', () => {
    const text = '\nab\r\n\rc';
    const lines = new LineTable(text);
    for (const offset of [0, 1, 2, 3, 5, 6, 7])
      assert.equal(lineStart(text, offset), lines.starts[lines.lineAt(offset)], String(offset));
  });
});
