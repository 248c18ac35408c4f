import assert from 'node:assert/strict';
import { isPlaceholder } from '../../../src/core/document/placeholder.ts';

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
