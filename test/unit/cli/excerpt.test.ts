import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../../src/cli/reporters/excerpt.ts';
import { LineTable } from '../../../src/core/text/lines.ts';
import { displayWidth } from '../../../src/core/text/width.ts';

/** The excerpt of the place between the bars. */
function excerpt(marked: string, columns = 80): string {
  const start = marked.indexOf('|');
  const text = marked.replaceAll('|', '');
  const {
    line,
    text: shown,
    blanks,
    marks,
  } = excerptOf(text, new LineTable(text), { start, end: marked.lastIndexOf('|') - 1 }, columns);
  return `${line} ${shown}\n  ${blanks}${marks}`;
}

describe('an excerpt', () => {
  it('marks the very characters, wide ones twice', () => {
    assert.equal(excerpt('x: 1\nab: |cd|\n'), '2 ab: cd\n      ^^');
    assert.equal(excerpt('時刻: |障害|です'), '1 時刻: 障害です\n        ^^^^');
  });

  it('shows a tab as two blanks, before and within', () => {
    assert.equal(excerpt('\ta\t|b\tc|d'), '1   a  b  cd\n       ^^^^');
  });

  it('marks at least one column, and no more than the line', () => {
    assert.equal(excerpt('ab||'), '1 ab\n    ^');
    assert.equal(excerpt('a|b\ncd\ne|f'), '1 ab\n   ^');
  });

  it('shows what is around the place of a long line', () => {
    const shown = excerpt(`${'a'.repeat(500)}|bcd|${'e'.repeat(500)}`, 60);
    assert.equal(shown, `1 …${'a'.repeat(20)}bcd${'e'.repeat(36)}…\n  ${' '.repeat(21)}^^^`);
  });

  it('has no control character', () =>
    assert.equal(excerpt('a\u001b[31m\u202e|b|'), '1 a\ufffd[31m\ufffdb\n         ^'));

  it('puts the marks below the place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), fc.nat(50), (text, from, length) => {
        const start = Math.min(from, text.length);
        const lines = new LineTable(text);
        const shown = excerptOf(text, lines, { start, end: Math.min(text.length, start + length) }, 60);
        assert.ok(displayWidth(shown.blanks) <= displayWidth(shown.text));
        assert.ok(shown.marks.length >= 1 && displayWidth(shown.text) <= 63);
        assert.doesNotMatch(shown.text, /[\n\r\t\u001b]/);
      }),
    );
  });
});
