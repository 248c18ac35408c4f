import assert from 'node:assert/strict';
import { languageOf } from '../../../src/core/text/language.ts';

describe('the language that a text is written in', () => {
  for (const [text, language] of [
    ['', 'en'],
    ['## Timeline\n\n| time | event |\n', 'en'],
    ['## タイムライン\n', 'ja'],
    ['あ', 'ja'],
    [
      '---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n\n# 決済障害\n\n## 経緯\n\n| 時刻 | 事象 |\n| 10:00 | 発生 |\n',
      'ja',
    ],
    ['2時間15分', 'ja'],
    ['状態', 'ja'],
    ['DB 増強', 'ja'],
    ['ID 対策 Owner Due Status', 'ja'],
    ['pool size 変更 (owner: sato, due: 2026-04-01)', 'ja'],
    ['# Card payments failed\n\nOwner: 佐藤. Payments failed until the pool was made larger.\n', 'en'],
    ['Write an alert for the pool (owner: 山田)', 'en'],
    [
      '# Card payments failed\n\nOwner: さとう. Payments failed until the pool of the last release was made larger by hand.\n',
      'en',
    ],
    ['diagnostic_procedure:\n  metadata:\n    title: "CPU 使用率の分析"\n    owner: "@platform"\n', 'ja'],
    [
      'commands:\n  - "kubectl top pods -n shop | sort -k3 -nr | head -20"\nexpected_output: "上位のプロセスが分かる"\n',
      'ja',
    ],
    ['- Pin the library (担当: サトウ)', 'ja'],
  ] as const) {
    it(`is ${language} of ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(languageOf(text), language));
  }
});
