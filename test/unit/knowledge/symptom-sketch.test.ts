import assert from 'node:assert/strict';
import { isSameSymptom, meetingPlaces, sketchOf } from '../../../src/core/knowledge/symptom-sketch.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { workspaceOf } from '../../support/fixtures.ts';

type Entry = readonly [title: string, description: string, services?: readonly string[]];

const pairs: readonly [what: string, one: Entry, other: Entry, isSame: boolean][] = [
  [
    'the same words in another order and number',
    ['Connection pool exhausted', 'Requests time out; no connection could be obtained'],
    ['Connection pools are exhausted', 'No connection could be obtained, request timed out'],
    true,
  ],
  [
    'the same title, told differently',
    ['Disk full on the database host', 'Writes fail with no space left on device'],
    ['Disk full on the database host', 'Writes fail since the disk has no space, queries still work'],
    true,
  ],
  [
    'a form with two fields filled in otherwise',
    ['Warehouse batch late', 'The nightly batch of the warehouse has not finished by six in the morning'],
    ['Billing export empty', 'The monthly export of invoices has no rows although customers paid'],
    false,
  ],
  [
    'the same words for another service',
    ['Queue lag grows', 'Consumers fall behind and messages wait for minutes', ['cart']],
    ['Queue lag grows', 'Consumers fall behind and messages wait for minutes', ['mail']],
    false,
  ],
  [
    'Japanese, with other kana and width',
    ['ディスク容量不足', 'データベースの書き込みが「空き容量がありません」で失敗する'],
    ['ディスク容量不足', 'データベースの書込みが「空き容量がありません」で失敗する。'],
    true,
  ],
  ['too few words to tell', ['Slow', 'Cart slow'], ['Slow', 'Cart slow'], false],
];

describe('entries of the same symptom', () => {
  for (const [what, one, other, isSame] of pairs) {
    it(`${isSame ? 'are' : 'are not'}: ${what}`, () => {
      const [a, b] = [one, other].map(([title, text, services = []]) => sketchOf(title, text, services)) as [
        ReturnType<typeof sketchOf>,
        ReturnType<typeof sketchOf>,
      ];
      assert.equal(isSameSymptom(a, b, one[0] === other[0]), isSame);
      const places = new Set(meetingPlaces(one[0], a));
      const meet = meetingPlaces(other[0], b).some((place) => places.has(place));
      if (isSame) assert.ok(meet, 'they would never be compared');
    });
  }

  it('are found among thousands without comparing all with all', () => {
    const words = Array.from({ length: 400 }, (_, index) => `w${index.toString(36)}x`);
    const entry = (index: number) => {
      const text = Array.from({ length: 18 }, (_, at) => words[(index * 31 + at * at * 7 + index * at) % words.length]);
      return `knowledge_entry:\n  id: kb-${index}\n  title: Title ${text.slice(0, 4).join(' ')}\n  symptom: { description: ${text.join(' ')} }\n  solutions:\n    - { id: a, steps: [b] }\n`;
    };
    const documents = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k/${index}.yml`, entry(index)]));
    const workspace = workspaceOf({ ...documents, 'k/copy.yml': entry(7).replace('kb-7', 'kb-copy') });
    workspace.readAll();
    const begun = cpuTime();
    const found = [...workspace.paths].flatMap((path) => workspace.problems(path).map(({ code }) => `${path} ${code}`));
    const time = cpuTime() - begun;
    assert.ok(found.includes('k/copy.yml knowledge/duplicate-entry'));
    assert.ok(found.includes('k/7.yml knowledge/duplicate-entry'));
    assert.ok(time < 10_000, `${time} ms`);
  });
});
