import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../../src/core/search/excerpt.ts';
import { markMatches } from '../../../src/core/search/mark-matches.ts';

function marked(text: string, matched: readonly string[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of markMatches(text, matched)) {
    result += `${text.slice(position, start)}[${text.slice(start, end)}]`;
    position = end;
  }
  return result + text.slice(position);
}

describe('markMatches', () => {
  const table: readonly (readonly [string, string, readonly string[], string])[] = [
    ['marks words whatever their case', 'The Pod restarts', ['pod'], 'The [Pod] restarts'],
    ['marks parts of identifiers', 'KubePodCrashLooping', ['crash'], 'KubePod[Crash]Looping'],
    ['joins overlapping marks', 'KubePodCrashLooping', ['kubepodcrashlooping', 'pod'], '[KubePodCrashLooping]'],
    ['does not mark inside words', 'podman', ['pod'], 'podman'],
    ['marks full-width letters', 'ＯＯＭ が出た', ['oom'], '[ＯＯＭ] が出た'],
    ['marks half-width katakana', 'ｻｰﾊﾞｰ停止', ['サーバ'], '[ｻｰﾊﾞｰ]停止'],
    ['marks katakana with and without the long vowel', 'サーバが', ['サーバー'], '[サーバ]が'],
    ['marks Japanese phrases', '応答が遅い時', ['応答が遅い'], '[応答が遅い]時'],
    ['marks pairs of kanji of a phrase', 'メモリ逼迫と不足', ['メモリ不足'], '[メモリ]逼迫と[不足]'],
    ['keeps offsets after an emoji', '💥 pod 💥', ['pod'], '💥 [pod] 💥'],
  ];
  for (const [behaviour, text, matched, expected] of table) {
    it(behaviour, () => assert.equal(marked(text, matched), expected));
  }

  it('gives spans in order, inside the text, never empty, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.string({ unit: 'binary', maxLength: 5 }), { maxLength: 4 }),
        (text, matched) => {
          let last = -1;
          for (const { start, end } of markMatches(`${text} ${matched.join(' ')}`, matched)) {
            assert.ok(start > last && end > start);
            last = end;
          }
        },
      ),
    );
  });
});

describe('excerptOf', () => {
  const filler = 'Nothing of interest stands here. '.repeat(30);
  it('gives a short text as it is, on one line', () => assert.equal(excerptOf('a\n\n b', []).text, 'a b'));
  it('shows the passage with the matched words', () => {
    const { text, spans } = excerptOf(`${filler}The pool is exhausted. ${filler}`, ['pool', 'exhausted']);
    assert.match(text, /^….*pool is exhausted.*…$/);
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['pool', 'exhausted'],
    );
  });
  it('prefers the passage with most different words', () => {
    const { text } = excerptOf(`pool pool pool ${filler} pool exhausted ${filler}`, ['pool', 'exhausted']);
    assert.match(text, /pool exhausted/);
  });
  it('shows the beginning when nothing matches', () => assert.match(excerptOf(filler, ['zebra']).text, /^Nothing/));
  it('is no longer than a few lines', () => assert.ok(excerptOf(filler, []).text.length <= 162));
});
