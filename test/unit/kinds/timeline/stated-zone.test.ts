import assert from 'node:assert/strict';
import type { TimelineModel } from '../../../../src/core/kinds/timeline/model.ts';
import type { Subject } from '../../../../src/core/rule.ts';
import { workspaceOf } from '../../../support/fixtures.ts';

const page = (sentence: string, head = 'Time') =>
  `# Cart answers 503\n\n## Timeline\n\n${sentence}\n\n| ${head} | Event |\n| --- | --- |\n| 2026-03-01 14:30 | Errors begin |\n`;

function firstRow(text: string) {
  const workspace = workspaceOf({ 'a.md': text });
  const document = workspace.file('a.md')?.documents.find(({ kind }) => kind.id === 'timeline');
  assert.ok(document !== undefined);
  const { model } = document.subject as Subject<unknown, TimelineModel>;
  const instant = model.events[0]?.instant;
  const isAssumed = workspace.problems('a.md').some(({ code }) => code === 'time/assumed-zone');
  return [instant === undefined ? undefined : new Date(instant).toISOString().slice(11, 16), isAssumed];
}

describe('a zone that a page states in words', () => {
  for (const [sentence, head, expected] of [
    ['All times in UTC.', 'Time', ['14:30', false]],
    ['All times in CET.', 'Time', ['13:30', false]],
    ['All times are given in JST (UTC+9).', 'Time', ['05:30', false]],
    ['Times below are in America/New_York.', 'Time', ['19:30', false]],
    ['', 'Time (JST)', ['05:30', false]],
    ['時刻はすべて日本時間です。', '時刻', ['05:30', false]],
    ['Sometimes in ABC nothing happens.', 'Time', ['14:30', true]],
    ['The times in QQQ differ.', 'Time', ['14:30', true]],
    ['', 'Time', ['14:30', true]],
  ] as const) {
    it(`“${sentence}” above “${head}”`, () => assert.deepEqual(firstRow(page(sentence, head)), expected));
  }

  it('gives way to the timezone of the front matter', () =>
    assert.deepEqual(firstRow(`---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n${page('All times in UTC.')}`), [
      '05:30',
      false,
    ]));
});
