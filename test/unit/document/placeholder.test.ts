import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholder, signsOfPlaceholder } from '../../../src/core/document/placeholder.ts';
import { hasSign } from '../../../src/core/text/signs.ts';

describe('isPlaceholder', () => {
  const placeholders = [
    '2023-XX-XX 14:30:00 JST',
    'TBD',
    'tbd',
    '<name>',
    '＜名前＞',
    'YYYY-MM-DD',
    '未定',
    'XX:XX',
    '????',
    '2022-05-?? 14:30',
    '2022-05-25 HH:mm',
    '14:??',
    '2023/XX/15',
    '{{title}}',
  ];
  for (const text of placeholders) it(`takes ${text} for one`, () => assert.ok(isPlaceholder(text)));

  for (const text of ['cat <file> | sort', '<!-- hansei:from a%2Fb -->', '<!-- why -->'])
    it(`takes ${text} for none`, () => assert.ok(!isPlaceholder(text)));

  it('is told by its sign, whatever it is made of', () => {
    const pieces = [
      'TBD',
      'tbA',
      'Todo',
      'fixme',
      'XXX',
      'xxxx',
      '未定',
      '未記入',
      '要記入',
      '後で記入',
      '記入してください',
    ];
    const parts = [
      '20',
      '2023',
      '1',
      'Y',
      'X',
      'M',
      'D',
      'H',
      'h',
      'm',
      '?',
      '-',
      '/',
      '.',
      ':',
      '<',
      '>',
      '＜',
      '＞',
      '{',
      '}',
      ' ',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...parts)), { maxLength: 12 });
    let found = 0;
    fc.assert(
      fc.property(text, (made) => {
        const whole = made.join('');
        if (!isPlaceholder(whole)) return;
        found++;
        assert.ok(hasSign(whole, signsOfPlaceholder), whole);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(found > 500, `${found} placeholders were made`);
  });

  const values = [
    '2023-01-15 14:30',
    '',
    'kubectl get pod <name>',
    'a < b > c',
    'XXL shirts',
    'Todo list shows nothing',
    'MM-DD order',
    '14:30',
    'x-ray',
    'Max-XX',
  ];
  for (const text of values) it(`takes ${text || '(nothing)'} for a value`, () => assert.ok(!isPlaceholder(text)));
});
