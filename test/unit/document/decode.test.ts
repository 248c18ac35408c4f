import assert from 'node:assert/strict';
import { decode, glanceAt } from '../../../src/core/document/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

describe('decode', () => {
  it('reads UTF-8 and takes the byte order mark off', () => {
    assert.equal(decode(utf8('時刻')).text, '時刻');
    assert.equal(decode(utf8('\uFEFFa: 1')).text, 'a: 1');
    assert.equal(decode(bytes()).text, '');
  });

  const refused: readonly [name: string, content: Uint8Array, code: string, words: RegExp][] = [
    ['Shift_JIS', bytes(0x8e, 0x9e, 0x8d, 0x8f, 0x3a, 0x20, 0x31), 'document/encoding', /Shift_JIS/],
    ['EUC-JP', bytes(0xbb, 0xfe, 0xb9, 0xef, 0xa1, 0xa2), 'document/encoding', /EUC-JP/],
    [
      'ISO-2022-JP',
      bytes(0x61, 0x3a, 0x20, 0x1b, 0x24, 0x42, 0x3b, 0x7e, 0x1b, 0x28, 0x42),
      'document/encoding',
      /ISO-2022-JP/,
    ],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'document/encoding', /UTF-32/],
    [
      'Japanese UTF-16 without a mark',
      new Uint8Array(Buffer.from('title: 時刻の記録をここに書く。対応の経過も残す。\n', 'utf16le')),
      'document/encoding',
      /UTF-16/,
    ],
    [
      'much Shift_JIS, where only a part is looked at',
      new Uint8Array([0x61, ...Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? 0x8e : 0x9e))]),
      'document/encoding',
      /Shift_JIS/,
    ],
    ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x61, 0x00), 'document/encoding', /UTF-16/],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from('key: value of some length', 'utf16le')),
      'document/encoding',
      /UTF-16/,
    ],
    ['a picture', new Uint8Array(1000).fill(0, 0, 900).fill(200, 900), 'document/encoding', /not a text file/],
    ['a broken sequence', bytes(0x61, 0xff, 0x62), 'document/encoding', /not UTF-8/],
    ['10 MB', new Uint8Array(10_000_000).fill(97), 'document/too-large', /10\.0 MB/],
  ];
  for (const [name, content, code, words] of refused) {
    it(`refuses ${name}`, () => {
      const { text, problems } = decode(content);
      assert.equal(text, undefined);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.code, code);
      assert.match(problems[0]?.message.en ?? '', words);
    });
  }
});

describe('a glance at what is no text for us', () => {
  const text = '# 障害\n\n## 時系列\n';
  // Node encodes into none of these: the words are 時系列, with a line break and a blank.
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['Shift_JIS', bytes(0x23, 0x20, 0x8e, 0x9e, 0x8c, 0x6e, 0x97, 0xf1, 0x0a)],
    ['EUC-JP', bytes(0x23, 0x20, 0xbb, 0xfe, 0xb7, 0xcf, 0xce, 0xf3, 0x0a)],
    ['ISO-2022-JP', bytes(0x23, 0x20, 0x1b, 0x24, 0x42, 0x3b, 0x7e, 0x37, 0x4f, 0x4e, 0x73, 0x1b, 0x28, 0x42, 0x0a)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 of the other order', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
    ['UTF-8, cut in a character', utf8(text.repeat(5000))],
  ];
  for (const [name, content] of cases)
    it(`reads its words: ${name}`, () => assert.match(glanceAt(content), /^#[^\n]*(?:\n\n## )?時系列\n/));

  it('sees the ASCII of what nobody can read', () => {
    assert.match(glanceAt(bytes(0xff, 0x6b, 0x69, 0x6e, 0x64, 0xff, 0x0a)), /kind/);
  });
});
