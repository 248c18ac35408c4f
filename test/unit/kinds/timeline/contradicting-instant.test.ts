import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

/** What is said about a page with key instants in its front matter and in its text. */
function contradictions(front: string, text: string) {
  return problemsOf('a.md', `---\nkind: postmortem\n${front}\n---\n# Cart down\n\n${text}\n`).filter(
    ({ code }) => code === 'timeline/contradicting-instant',
  );
}

describe('a key instant that front matter and text tell', () => {
  const start = 'started: 2026-03-01T14:30:00+09:00';

  const agreeing: readonly (readonly [string, string, string])[] = [
    ['in another zone', start, '- Started: 2026-03-01 05:30 UTC'],
    ['by the clock alone', start, '- Started: 14:30'],
    ['by the clock alone, in another zone', start, '- Started: 05:30 UTC'],
    ['to the minute', 'started: 2026-03-01T14:30:25+09:00', '- Started: 2026-03-01 14:30 JST'],
    ['rounded up to the minute', 'started: 2026-03-01T14:29:45+09:00', '- Started: 2026-03-01 14:30 JST'],
    ['by the day', start, '- Started: 2026-03-01'],
    ['roughly', start, '- Started: ~14:40'],
    ['as a stretch', start, '- Started: 14:20–14:35'],
    ['as 24:00', 'started: 2026-03-02T00:00:00+09:00', '- Started: 2026-03-01 24:00 JST'],
    ['without a zone beside an offset', start, '- Started: 2026-03-01 14:30'],
    ['in the zone that the text states', start, 'All times in UTC.\n\n- Started: 2026-03-01 05:30'],
    ['in the second of two hours of that name', 'started: 2026-11-01T01:30:00-05:00', '- Started: 2026-11-01 01:30'],
    ['not yet', start, '- Started: TBD'],
    ['as nothing', `${start}\nresolved: 2026-03-01T15:00:00+09:00`, '- Resolved:'],
    ['as a dash', `${start}\nresolved: 2026-03-01T15:00:00+09:00`, '- Resolved: -'],
    [
      'once as that, once as one of another outage',
      start,
      '- Started: 14:30\n\n## Second incident\n\n- Started: 15:30',
    ],
    ['as the row of a timeline', start, '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:30 | Started: 09:00 |'],
  ];
  for (const [how, front, text] of agreeing)
    it(`may be told ${how}`, () => assert.deepEqual(contradictions(front, text), []));

  const contradicting: readonly (readonly [string, string, string])[] = [
    ['by a minute', start, '- Started: 2026-03-01 14:31 JST'],
    ['by a second, where both tell it', 'started: 2026-03-01T14:30:25+09:00', '- Started: 2026-03-01 14:30:26 JST'],
    ['by the zone', start, '- Started: 2026-03-01 14:30 UTC'],
    ['by the day', start, '- Started: 2026-03-02 14:30'],
    ['by a day alone', start, '- Started: 2026-03-02'],
    ['in Japanese', start, '- インシデント開始: 2026年3月1日 14時45分'],
    ['in a table', start, '| Started | 14:45 |\n| --- | --- |\n| Detected | 14:50 |'],
    ['below a heading', start, '### 発生日時\n\n2026-03-01 14:45'],
    ['as going on', `${start}\nresolved: 2026-03-01T15:00:00+09:00`, '- Resolved: ongoing'],
    ['as over', `${start}\nresolved:`, '- Resolved: 2026-03-01 15:00 JST'],
    ['as known', `${start}\ndetected: unknown`, '- Detected: 14:35'],
    ['with emphasis', start, '- Started: **14:45**'],
  ];
  for (const [how, front, text] of contradicting)
    it(`is told where it differs ${how}`, () => assert.equal(contradictions(front, text).length, 1));

  it('is marked at the value in the text, with the other one beside it', () => {
    const text = `---\nkind: postmortem\n${start}\n---\n# Cart down\n\n- Started: **14:45**\n`;
    const [problem] = problemsOf('a.md', text).filter(({ code }) => code === 'timeline/contradicting-instant');
    assert.ok(problem);
    assert.equal(text.slice(problem.span.start, problem.span.end), '14:45');
    assert.deepEqual(
      problem.related.map(({ span }) => text.slice(span.start, span.end)),
      ['2026-03-01T14:30:00+09:00'],
    );
    assert.match(problem.message.en, /14:45.*2026-03-01T14:30:00\+09:00/);
    assert.match(problem.message.ja, /14:45.*2026-03-01T14:30:00\+09:00/);
    assert.ok(problem.fixes.every(({ safe }) => !safe));
  });

  it('is nothing to choose for a machine: either may be put in the place of the other', () => {
    const [problem] = contradictions(start, '- Started: 2026-03-01 14:45 JST');
    assert.deepEqual(
      problem?.fixes.map(({ edits: [edit] }) => edit?.text),
      ['2026-03-01T14:30:00+09:00', '2026-03-01 14:45 JST'],
    );
  });
});
