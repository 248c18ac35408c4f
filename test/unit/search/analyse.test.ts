import assert from 'node:assert/strict';
import { termsOf } from '../../../src/core/search/analyse.ts';
import { rootOf, stemOf } from '../../../src/core/search/stem.ts';

describe('analyse', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'splits at case and keeps the whole',
      'KubePodCrashLooping',
      ['kube', 'pod', 'crash', 'looping', 'kubepodcrashlooping'],
    ],
    [
      'writes an identifier the same with any joiner',
      'kube-pod_crash-looping',
      ['kube', 'pod', 'crash', 'looping', 'kubepodcrashlooping'],
    ],
    ['keeps capitals together', 'HTTPServerDown', ['http', 'server', 'down', 'httpserverdown']],
    ['keeps the plural of an abbreviation', 'PVCsFull', ['pvcs', 'full', 'pvcsfull']],
    ['splits digits off', 'High403Rate', ['high', '403', 'rate', 'high403rate']],
    ['drops stop words and single letters', 'the pod is in a state x', ['pod', 'state']],
    ['folds width', 'ＯＯＭ ｻｰﾊﾞｰ', ['oom', 'サーバ']],
    ['folds accents', 'café', ['cafe']],
    ['reads over what has no width', 'Kube\u200bPod\u00ad', ['kube', 'pod', 'kubepod']],
    ['pairs kanji', '接続障害', ['接', '接続', '続', '続障', '障', '障害', '害']],
    ['pairs a kanji with its kana', '落ちる', ['落', '落ち', 'ちる']],
    ['reads katakana as words, without the last long vowel', 'サーバー', ['サーバ']],
    ['pairs longer katakana words too', 'タイムアウト', ['タイムアウト', 'タイ', 'イム', 'ムア', 'アウ', 'ウト']],
    ['has nothing for punctuation', '!!! --- …', []],
  ];
  for (const [behaviour, text, expected] of table) {
    it(behaviour, () => assert.deepEqual(termsOf(text), expected));
  }
});

describe('stemOf and rootOf', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['pods', 'pod', 'pod'],
    ['queries', 'query', 'query'],
    ['crashes', 'crash', 'crash'],
    ['status', 'status', 'status'],
    ['throttled', 'throttl', 'throttl'],
    ['throttling', 'throttl', 'throttl'],
    ['dropping', 'drop', 'drop'],
    ['eviction', 'eviction', 'evict'],
    ['evicted', 'evict', 'evict'],
    ['failure', 'failur', 'fail'],
    ['failing', 'fail', 'fail'],
    ['退避', '退避', '退避'],
  ];
  for (const [word, stem, root] of table) {
    it(`${word} is ${stem}, of the root ${root}`, () => assert.deepEqual([stemOf(word), rootOf(word)], [stem, root]));
  }
});
