import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

/** A page with events in its front matter, and others in its text. */
function page(events: string, rows: readonly string[]): string {
  const front = `kind: timeline\nstarted: 2026-03-01T14:30:00+09:00\ndetected: 2026-03-01T14:35:00+09:00\nresolved: 2026-03-01T15:10:00+09:00\n${events}`;
  return `---\n${front}\n---\n\n# Cart down\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n${rows.join('\n')}\n`;
}

const list = `events:
  - { at: "2026-03-01T14:30:00+09:00", event: Errors begin, actor: Cart }
  - { at: "2026-03-01T14:50:00+09:00", event: Workers restarted, actor: "@sato" }`;

describe('events in the front matter, and a timeline in the text', () => {
  const unread = (text: string) => problemsOf('a.md', text).filter(({ code }) => code === 'timeline/unread-events');

  it('are told where the text has events that the list lacks: they are not read', () => {
    const text = page(list, ['| 14:30 | Errors begin |', '| 14:40 | Pool is full |', '| 14:55 | Queue is empty |']);
    const [problem, ...others] = unread(text);
    assert.deepEqual(others, []);
    assert.ok(problem);
    assert.equal(text.slice(problem.span.start, problem.span.end), '| 14:40 | Pool is full |');
    assert.match(problem.message.en, /^This event and 1 more are not read/);
    assert.match(problem.message.ja, /ほか 1 件/);
    assert.deepEqual(
      problem.related.map(({ span }) => text.slice(span.start, span.end)),
      ['events'],
    );
  });

  it('are fine where both have the same', () => {
    assert.deepEqual(unread(page(list, ['| 14:30 | Errors begin |', '| 14:50 | Workers restarted |'])), []);
  });

  it('are those of the text where the list is empty', () => {
    const found = problemsOf('a.md', page('events: []', ['| 14:50 | Workers restarted |', '| 14:40 | Pool is full |']));
    assert.ok(found.some(({ code }) => code === 'timeline/order'));
    assert.ok(found.every(({ code }) => code !== 'timeline/unread-events'));
  });
});
