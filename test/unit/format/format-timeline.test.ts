import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { formatTimeline } from '../../../src/core/format/format-timeline.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { applyEdits, type Span } from '../../../src/core/text/span.ts';
import { displayWidth } from '../../../src/core/text/width.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

function workspaceOf(text: string): Workspace {
  const workspace = new Workspace(kinds);
  workspace.set('incident.md', text);
  return workspace;
}

function formatted(text: string, within?: Span): string {
  const incident = incidentIn(workspaceOf(text), 'incident.md');
  assert.ok(incident, 'it is an incident');
  return applyEdits(text, formatTimeline(incident.subject, within));
}

const before = '---\nkind: timeline\ntimezone: UTC\nstarted: 2026-03-01 14:30\n---\n\n## Timeline\n\n';
const inTable = (rows: string) => `${before}${rows}\n`;

describe('formatting a timeline', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'puts the pipes below each other',
      '| Time | Event |\n|---|---|\n|14:30|Errors begin|\n| 14:35 |Alert |',
      '| Time  | Event        |\n| ----- | ------------ |\n| 14:30 | Errors begin |\n| 14:35 | Alert        |',
    ],
    [
      'counts wide characters as two columns',
      '| 時刻 | イベント |\n|---|---|\n| 14:30 | ab |\n| 14:31 | エラー |',
      '| 時刻  | イベント |\n| ----- | -------- |\n| 14:30 | ab       |\n| 14:31 | エラー   |',
    ],
    [
      'keeps the sides that the delimiter row names',
      '| Time | Event | Actor |\n|--:|:-:|:--|\n| 14:30 | ab | x |',
      '|  Time | Event | Actor |\n| ----: | :---: | :---- |\n| 14:30 |  ab   | x     |',
    ],
    [
      'sorts rows by their times, and keeps the order of equal ones',
      '| Time | Event |\n|---|---|\n| 14:35 | b1 |\n| 14:35 | b2 |\n| 14:30 | a |',
      '| Time  | Event |\n| ----- | ----- |\n| 14:30 | a     |\n| 14:35 | b1    |\n| 14:35 | b2    |',
    ],
    [
      'sorts nothing while a time is not sure',
      '| Time | Event |\n|---|---|\n| ~14:35 | b |\n| 14:30 | a |\n| 14:20 | c |',
      '| Time   | Event |\n| ------ | ----- |\n| ~14:35 | b     |\n| 14:30  | a     |\n| 14:20  | c     |',
    ],
    [
      'sorts nothing while a time cannot be read',
      '| Time | Event |\n|---|---|\n| soon | b |\n| 14:40 | a |\n| 14:32 | c |',
      '| Time  | Event |\n| ----- | ----- |\n| soon  | b     |\n| 14:40 | a     |\n| 14:32 | c     |',
    ],
    [
      'writes times in plain digits',
      '| Time | Event |\n|---|---|\n| １４：３０ | a |\n| 2026-3-2 9:05 | b |\n| **9:06** | c |',
      '| Time             | Event |\n| ---------------- | ----- |\n| 14:30            | a     |\n| 2026-03-02 09:05 | b     |\n| **09:06**        | c     |',
    ],
    [
      'leaves the words of cells alone: pipes, code, comments, extra cells',
      '| Time | Event |\n|---|---|\n| 14:30 | a \\| `b` <!-- 9:05 --> |\n| 14:31 | x | y  |\n| 14:32 |',
      '| Time  | Event                  |\n| ----- | ---------------------- |\n| 14:30 | a \\| `b` <!-- 9:05 --> |\n| 14:31 | x                      | y |\n| 14:32 |',
    ],
    [
      'does not align a table without outer pipes',
      'Time | Event\n--- | ---\n9:05 | a\n14:31 | bc',
      'Time | Event\n--- | ---\n09:05 | a\n14:31 | bc',
    ],
    [
      'keeps rows in their places that a comment of ours speaks of',
      '| Time | Event |\n|---|---|\n| 14:35 | b <!-- hansei-disable-line --> |\n| 14:30 | a |',
      '| Time  | Event                            |\n| ----- | -------------------------------- |\n| 14:35 | b <!-- hansei-disable-line -->   |\n| 14:30 | a                                |',
    ],
  ];
  for (const [name, written, wanted] of cases) {
    it(name, () => {
      const text = formatted(inTable(written));
      if (name.startsWith('keeps rows')) assert.match(text, /14:35[^\n]*\n\| 14:30/);
      else assert.equal(text, inTable(wanted));
    });
  }

  it('lets a very wide cell stick out', () => {
    const wide = 'x'.repeat(101);
    const text = inTable(`| Time | Event |\n|---|---|\n| 14:30 | ${wide} |\n| 14:31 | b |`);
    assert.ok(formatted(text).includes(`| 14:30 | ${wide} |\n| 14:31 | b     |\n`));
  });

  it('keeps a half that somebody wrote', () => {
    const text = inTable('| Time | Event |\n| --- | --- |\n').replace('timezone', 'duration: 1時間半\ntimezone');
    assert.ok(formatted(text).includes('duration: 1時間半\n'));
  });

  it('writes the stated duration and the key instants in plain digits', () => {
    const text = inTable('| Time | Event |\n| --- | --- |\n| 14:30 | a |').replace(
      'started: 2026-03-01 14:30',
      'duration: 1h75m # said\nstarted: "2026-3-1 9:30"',
    );
    const after = formatted(text);
    assert.ok(after.includes('duration: 2h15m # said\nstarted: "2026-03-01 09:30"\n'), after);
  });

  it('keeps CRLF and touches nothing outside', () => {
    const text = inTable('| Time | Event |\n|---|---|\n| 14:35 | b |\n| 14:30 | a |\n\nText | with  pipes').replace(
      /\n/g,
      '\r\n',
    );
    const after = formatted(text);
    assert.equal(after.replace(/\r\n/g, '').includes('\n'), false);
    assert.ok(after.endsWith('| 14:35 | b     |\r\n\r\nText | with  pipes\r\n'), JSON.stringify(after));
  });

  it('a range alone is formatted within its lines, and not sorted', () => {
    const text = inTable('| Time | Event |\n|---|---|\n| 14:35 | b |\n| 9:30 | a |');
    const start = text.indexOf('| 14:35');
    assert.equal(
      formatted(text, { start, end: start + '| 14:35 | b |'.length }),
      text.replace('| 14:35 | b |', '| 14:35 | b     |'),
    );
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'エラー',
      '\\|',
      '`x | y`',
      '`',
      '👩‍💻',
      '<!-- c -->',
      '\\',
      '\\\\',
      '**b**',
      ':--',
      'é',
      '\t',
    ),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  );
  const time = fc.oneof(
    fc.constantFrom(
      '14:30',
      '9:05',
      '１４：３０',
      '',
      'soon',
      '~15:00',
      '2026-3-2 1:00',
      '**9:06**',
      '14:30–14:40',
      '9:05 PM',
      '翌 0:10',
      '9:05（翌日）',
      'Mon ９:05',
      '9:05 (月)',
      '９:05 on 2026-03-02',
      '9:05 (3月2日)',
      '令和8年3月2日 ９:05',
      '２時',
    ),
    fc.integer({ min: 0, max: 1439 }).map((m) => `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`),
  );
  const document = fc
    .record({
      rows: fc.array(fc.tuple(time, cell, cell), { minLength: 1, maxLength: 8 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      pad: fc.constantFrom('', ' ', '   '),
      duration: fc.constantFrom('', 'duration: ２時間１５分\n', 'duration: 1h75m\n', 'duration: 135 min (all)\n'),
    })
    .map(({ rows, lineBreak, pad, duration }) => {
      const lines = rows.map((cells) => `|${cells.map((text) => `${pad}${text}${pad}`).join('|')}|`);
      return inTable(`| Time | Event | Actor |\n|---|:-:|---|\n${lines.join('\n')}`)
        .replace('timezone', `${duration}timezone`)
        .replace(/\n/g, lineBreak);
    });

  it('twice is once; values and problems stay, whatever is in the cells', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = formatted(text);
        assert.equal(formatted(once), once);
        const [old, now] = [workspaceOf(text), workspaceOf(once)];
        assert.deepEqual(instantsOf(now), instantsOf(old));
        assert.ok(now.problems('incident.md').length <= old.problems('incident.md').length);
        assert.equal(once.split('\n').length, text.split('\n').length);
      }),
      { numRuns: 400 },
    );
  });

  it('does not touch a character of a cell that holds no time', () => {
    fc.assert(
      fc.property(document, (text) => {
        const cells = (file: string) =>
          (workspaceOf(file).file('incident.md')?.documents ?? [])
            .flatMap(({ subject }) => (subject.value as { events?: { event?: string; actor?: string }[] }).events ?? [])
            .map(({ event, actor }) => `${event} | ${actor}`)
            .sort();
        assert.deepEqual(cells(formatted(text)), cells(text));
      }),
    );
  });

  it('pipes are below each other in every row that has all cells', () => {
    const text = inTable('| 時刻 | イベント | 誰 |\n|---|---|---|\n| 14:30 | ab | 監視 |\n| 14:31 | エラー | x |');
    const lines = formatted(text)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    assert.equal(new Set(lines.map(displayWidth)).size, 1);
  });
});

function instantsOf(workspace: Workspace): unknown {
  const model = incidentIn(workspace, 'incident.md')?.subject.model;
  return [...(model?.events ?? []).map(({ instant }) => instant ?? 0)].sort();
}
