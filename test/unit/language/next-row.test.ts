import assert from 'node:assert/strict';
import { readMarkdown } from '../../../src/core/document/read-markdown.ts';
import { nextRowEdits } from '../../../src/core/language/in-file/next-row.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

/** `¦` is the cursor. */
function afterEnter(marked: string): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return applyEdits(text, nextRowEdits({ text, markdown: readMarkdown(text) }, offset));
}

const head = '## Timeline\n\n| Time | Event |\n| --- | --- |\n';

describe('Enter in a table of the timeline', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['begins the next row', '| 14:30 | a |\n¦\n', '| 14:30 | a |\n| \n'],
    [
      'begins it with the date where rows have one',
      '| 2026-03-01 14:30 | a |\n¦',
      '| 2026-03-01 14:30 | a |\n| 2026-03-01 ',
    ],
    ['begins the first row', '¦\n', '| \n'],
    ['takes a row without words away', '| 14:30 | a |\n|\n¦\n', '| 14:30 | a |\n\n'],
    [
      'takes a row with the date alone away',
      '| 2026-03-01 1:00 | a |\n| 2026-03-01 |\n¦\n',
      '| 2026-03-01 1:00 | a |\n\n',
    ],
    ['does nothing where words stand', '| 14:30 | a |\n¦b |\n', '| 14:30 | a |\nb |\n'],
    ['does nothing below another paragraph', '| 14:30 | a |\n\nwords\n¦\n', '| 14:30 | a |\n\nwords\n\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(afterEnter(head + before), head + after));
  }

  it('follows the indentation and the line breaks', () => {
    assert.equal(
      afterEnter('## Timeline\r\n\r\n  | Time | Event |\r\n  | - | - |\r\n  | 1:00 | a |\r\n¦'),
      '## Timeline\r\n\r\n  | Time | Event |\r\n  | - | - |\r\n  | 1:00 | a |\r\n  | ',
    );
  });

  it('is for timelines alone', () => {
    assert.equal(
      afterEnter('## Notes\n\n| Time | Event |\n| - | - |\n| 1:00 | a |\n¦'),
      '## Notes\n\n| Time | Event |\n| - | - |\n| 1:00 | a |\n',
    );
  });
});
