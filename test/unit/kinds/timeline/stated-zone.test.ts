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
    ['(*all times UTC*)', 'Time', ['14:30', false]],
    ['All times are JST.', 'Time', ['05:30', false]],
    ['Sometimes in ABC nothing happens.', 'Time', ['14:30', true]],
    ['The times in QQQ differ.', 'Time', ['14:30', true]],
    ['', 'Time', ['14:30', true]],
  ] as const) {
    it(`“${sentence}” above “${head}”`, () => assert.deepEqual(firstRow(page(sentence, head)), expected));
  }

  for (const [what, text, expected] of [
    ['the heading of the timeline', page('').replace('## Timeline', '## Timeline (all times JST)'), '05:30'],
    ['the same in Japanese', page('').replace('## Timeline', '## 時系列（日本時間）'), '05:30'],
    ['the label of a key instant', page('').replace('\n\n', '\n\n- **Started (JST):** 2026-03-01 14:00\n\n'), '05:30'],
    [
      'the same in a table',
      page('').replace('\n\n', '\n\n| Fact | |\n|-|-|\n| 開始（JST） | 2026-03-01 14:00 |\n\n'),
      '05:30',
    ],
  ] as const)
    it(`stands in ${what}, too`, () => assert.deepEqual(firstRow(text), [expected, false]));

  it('does not stand in any other heading or label', () => {
    for (const line of ['## Impact (EST)', '- Region (PST): west'])
      assert.deepEqual(firstRow(`${line}\n\n${page('')}`), ['14:30', true], line);
  });

  it('gives way to the timezone of the front matter', () =>
    assert.deepEqual(firstRow(`---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n${page('All times in UTC.')}`), [
      '05:30',
      false,
    ]));
});
