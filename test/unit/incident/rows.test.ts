import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { type MarkableDocument, markInstantEdits, openInstants } from '../../../src/core/incident/mark-instant.ts';
import { rowEdits } from '../../../src/core/incident/timeline-row.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { KeyInstant } from '../../../src/core/report/key-instants.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

function documentOf(text: string): MarkableDocument {
  const workspace = new Workspace(kinds);
  workspace.set('incident.md', text);
  const incident = incidentIn(workspace, 'incident.md');
  assert.ok(incident?.subject.markdown !== undefined, 'it is an incident');
  const { subject } = incident;
  const markdown = subject.markdown as MarkableDocument['markdown'];
  const language = /[ぁ-ん]/.test(text) ? 'ja' : 'en';
  return {
    markdown,
    model: subject.model,
    settings: subject.settings,
    value: subject.value,
    source: subject.source,
    language,
  };
}

const at = (iso: string) => asInstant(Date.parse(iso));

function withEvent(text: string, iso: string, event = 'Found', actor = 'me', action = ''): string {
  const row = { instant: at(iso), event: { text: event }, actor: { text: actor }, action: { text: action } };
  return applyEdits(text, rowEdits(documentOf(text), [row]));
}

function marked(text: string, name: KeyInstant, iso: string): string | undefined {
  const edits = markInstantEdits(documentOf(text), name, at(iso), 'me');
  return edits && applyEdits(text, edits);
}

const facts = 'timezone: Asia/Tokyo\nstarted: 2026-03-01 14:30';
const table = (rows: string, header = '| Time | Event | Actor | Notes |\n| --- | --- | --- | --- |') =>
  `---\nkind: timeline\n${facts}\n---\n\n# Cart\n\n## Timeline\n\n${header}\n${rows}`;

describe('a new row of the timeline', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'has the clock time alone where the others do',
      '| 14:30 | Errors | system | 503 |\n',
      '2026-03-01T14:42:10+09:00',
      '| 14:30 | Errors | system | 503 |\n| 14:42 | Found | me |  |\n',
    ],
    [
      'has the date where the others do, with their separators',
      '| 2026/03/01 14:30 | Errors | system | 503 |\n',
      '2026-03-01T14:42:00+09:00',
      '| 2026/03/01 14:30 | Errors | system | 503 |\n| 2026/03/01 14:42 | Found | me |  |\n',
    ],
    [
      'has the zone that the others name',
      '| 14:30 JST | Errors | system | 503 |\n',
      '2026-03-01T05:42:00Z',
      '| 14:30 JST | Errors | system | 503 |\n| 14:42 JST | Found | me |  |\n',
    ],
    [
      'has 12 hours where the others do',
      '| 2:30 PM | Errors | system | 503 |\n',
      '2026-03-01T14:42:00+09:00',
      '| 2:30 PM | Errors | system | 503 |\n| 2:42 PM | Found | me |  |\n',
    ],
    [
      'goes over midnight by its clock time',
      '| 23:50 | Errors | system | 503 |\n',
      '2026-03-02T00:10:00+09:00',
      '| 23:50 | Errors | system | 503 |\n| 00:10 | Found | me |  |\n',
    ],
    [
      'names the day when so much time has gone by that a clock time would be misread',
      '| 14:30 | Errors | system | 503 |\n',
      '2026-03-02T15:00:00+09:00',
      '| 14:30 | Errors | system | 503 |\n| 2026-03-02 15:00 | Found | me |  |\n',
    ],
    [
      'stands before rows that are later',
      '| 14:30 | Errors | system | 503 |\n| 15:30 | Over | me | x |',
      '2026-03-01T15:00:00+09:00',
      '| 14:30 | Errors | system | 503 |\n| 15:00 | Found | me |  |\n| 15:30 | Over | me | x |',
    ],
    [
      'stands before a row of the next minute, and behind one of its own',
      '| 14:30 | Errors | system | 503 |\n| 14:31 | Over | me | x |',
      '2026-03-01T14:30:40+09:00',
      '| 14:30 | Errors | system | 503 |\n| 14:30 | Found | me |  |\n| 14:31 | Over | me | x |',
    ],
    [
      'keeps columns aligned',
      '| 14:30 | 問題   | system | 503   |\n',
      '2026-03-01T15:00:00+09:00',
      '| 14:30 | 問題   | system | 503   |\n| 15:00 | Found  | me     |       |\n',
    ],
  ];
  for (const [behaviour, rows, iso, expected] of cases) {
    it(behaviour, () => {
      const header = behaviour.includes('aligned')
        ? '| Time  | Event  | Actor  | Notes |\n| ----- | ------ | ------ | ----- |'
        : undefined;
      assert.equal(withEvent(table(rows, header), iso), table(expected, header));
    });
  }

  for (const [header, row] of [
    ['| Time | Event | Actor |', '| 14:42 | Found (graphs) | me |'],
    ['| Time | Event |', '| 14:42 | Found (me: graphs) |'],
    ['| Time | Who | Action |', '| 14:42 | me | Found (graphs) |'],
    ['| Time | Event | Notes |', '| 14:42 | Found (me) | graphs |'],
  ] as const)
    it(`says behind the event what has no column of its own: ${header}`, () => {
      const delimiter = header.replace(/[A-Za-z]+/g, '-');
      const text = withEvent(
        table('', `${header}\n${delimiter}`),
        '2026-03-01T14:42:00+09:00',
        'Found',
        'me',
        'graphs',
      );
      assert.equal(text.trimEnd().split('\n').at(-1), row);
    });

  it('is the first of an empty table', () => {
    assert.equal(
      withEvent(table(''), '2026-03-01T14:42:00+09:00'),
      table('').replace('--- |\n', '--- |\n| 14:42 | Found | me |  |\n'),
    );
  });

  it('is an item where the timeline is a list', () => {
    const text = '# Cart\n\nStarted: 2026-03-01 14:30 UTC\n\n## Timeline\n\n- 14:30 Errors\n- 14:40 Alert\n';
    assert.equal(
      withEvent(text, '2026-03-01T14:42:00Z', 'Found'),
      text.replace('Alert\n', 'Alert\n- 14:42 Found (me)\n'),
    );
  });

  it('stays one item, whatever line breaks are in its words', () => {
    const text = '# Cart\n\nStarted: 2026-03-01 14:30 UTC\n\n## Timeline\n\n- 14:30 Errors\n- 14:31 Alert\n';
    assert.equal(
      withEvent(text, '2026-03-01T14:42:00Z', 'Found\n## Heading', 'me', 'x\r\n- 15:00 Over'),
      `${text}- 14:42 Found ## Heading (me: x - 15:00 Over)\n`,
    );
  });

  it('has its day, in the zone of the document, where the day of the others is not known', () => {
    const text = '---\nkind: timeline\ntimezone: Asia/Tokyo\n---\n\n## Timeline\n\n- 14:30 Errors\n';
    assert.equal(withEvent(text, '2026-03-01T05:42:00Z'), `${text}- 2026-03-01 14:42 Found (me)\n`);
  });

  it('is an item below its day where the days are items', () => {
    const days = `---\nkind: timeline\n${facts}\n---\n\n## Timeline\n\n- 2026-03-01\n  - 14:30 Errors\n  - 15:00 Over\n`;
    assert.match(withEvent(days, '2026-03-01T14:42:00+09:00'), /\n {2}- 14:30 Errors\n {2}- 14:42 Found \(me\)\n/);
  });

  it('is a line where the timeline is lines', () => {
    const lines = `---\nkind: timeline\n${facts}\n---\n\n## Timeline\n\n14:30 Errors\n\n15:00 Over\n`;
    const text = withEvent(lines, '2026-03-01T14:42:00+09:00');
    assert.match(text, /\n14:30 Errors\n14:42 Found \(me\)\n\n15:00 Over\n/);
    assert.equal(documentOf(text).model.events.length, 3);
  });

  it('makes the section where there is none, in the language of the document', () => {
    const text = `---\nkind: postmortem\n${facts}\n---\n\n# カートの障害\n`;
    assert.equal(
      withEvent(text, '2026-03-01T14:42:00+09:00', '調査'),
      `${text}\n## タイムライン\n\n| 時刻 | イベント | 対応者 | アクション/観察事項 |\n| --- | --- | --- | --- |\n| 14:42 | 調査 | me |  |\n`,
    );
  });

  it('leaves the rows below it on their day', () => {
    const rows = '| 14:30 | Errors | system | 503 |\n| 14:40 | Alert | system | x |\n';
    assert.equal(
      withEvent(table(rows), '2026-02-28T10:00:00+09:00'),
      table(`| 2026-02-28 10:00 | Found | me |  |\n${rows.replace('14:30', '2026-03-01 14:30')}`),
    );
    assert.equal(
      withEvent(table(rows), '2026-03-01T10:00:00+09:00'),
      table(`| 2026-03-01 10:00 | Found | me |  |\n${rows}`),
    );
  });

  it('are in one section where there was none', () => {
    const text = `---\nkind: timeline\n${facts}\n---\n\n# Cart\n`;
    const event = (iso: string, what: string) => ({
      instant: at(iso),
      event: { text: what },
      actor: { text: '' },
      action: { text: '' },
    });
    const events = [
      event('2026-02-28T10:00:00+09:00', 'a | b'),
      event('2026-02-28T10:05:00+09:00', 'b'),
      event('2026-03-02T10:00:00+09:00', 'c'),
    ];
    assert.equal(
      applyEdits(text, rowEdits(documentOf(text), events)),
      `${text}\n## Timeline\n\n| Time | Event | Actor | Action or observation |\n| --- | --- | --- | --- |\n| 2026-02-28 10:00 | a \\| b |  |  |\n| 10:05 | b |  |  |\n| 2026-03-02 10:00 | c |  |  |\n`,
    );
  });

  it('keeps CRLF, quotation marks, and pipes within cells', () => {
    const text = table('| 14:30 | Errors | system | 503 |\n').replace(/\n/g, '\r\n');
    assert.equal(
      withEvent(text, '2026-03-01T14:42:00+09:00', 'a | b\nc'),
      `${text}| 14:42 | a \\| b c | me |  |\r\n`.replace('503 |\r\n| 14:42', '503 |\r\n| 14:42'),
    );
  });

  it('says which of the two it is in the hour that comes twice', () => {
    const text = table('| 00:10 | Errors | system | 503 |\n| 03:00 | Gone | system | |\n').replace(
      facts,
      'timezone: America/New_York\nstarted: 2026-11-01 00:10',
    );
    const first = withEvent(text, '2026-11-01T01:30:00-04:00');
    const both = withEvent(first, '2026-11-01T01:30:00-05:00');
    assert.deepEqual(both.match(/^\| .+ \| Found/gm), [
      '| 2026-11-01 01:30-04:00 | Found',
      '| 2026-11-01 01:30-05:00 | Found',
    ]);
    const { model } = documentOf(both);
    assert.deepEqual(
      model.events.map(({ instant }) => instant),
      ['00:10-04:00', '01:30-04:00', '01:30-05:00', '03:00-05:00'].map((clock) => at(`2026-11-01T${clock}`)),
    );
    assert.ok(model.times.every(({ note }) => note === undefined));
  });

  it('is read back as the same minute, in order, whatever stood there', () => {
    const styles = fc.constantFrom(
      '14:30',
      '2026-03-01 14:30',
      '2:30 PM',
      '2026-03-01T14:30:00+09:00',
      '14:30 JST',
      '14時30分',
      '2026年3月1日 14:30',
      '１４：３０',
    );
    fc.assert(
      fc.property(styles, fc.integer({ min: 0, max: 60 * 24 * 20 }), (style, minutes) => {
        const text = table(`| ${style} | Errors | system | 503 |\n`);
        const instant = at('2026-03-01T14:30:00+09:00') + minutes * 60_000;
        const after = documentOf(withEvent(text, new Date(instant).toISOString()));
        assert.equal(after.model.events[1]?.instant, instant, after.markdown.text);
      }),
    );
  });
});

describe('marking a key instant now', () => {
  const list = (more = '') =>
    `# Cart\n\n## Basic facts\n\n- **Started:** 2026-03-01 14:30 JST\n${more}- Users: 10\n\n## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 14:30 | Errors | system |\n`;

  it('writes a line below the instant before it, in its manner, and a row', () => {
    assert.equal(
      marked(list(), 'mitigated', '2026-03-01T15:00:30+09:00'),
      `${list('- **Mitigated:** 2026-03-01 15:00 JST\n')}| 15:00 | Mitigated | me |\n`,
    );
  });

  it('fills in what is open', () => {
    assert.equal(
      marked(list('- **Resolved:** ongoing\n'), 'resolved', '2026-03-01T15:00:00+09:00'),
      `${list('- **Resolved:** 2026-03-01 15:00 JST\n')}| 15:00 | Resolved | me |\n`,
    );
  });

  it('writes into the front matter where the others stand there', () => {
    const text = table('| 14:30 | 問題 | a | b |\n');
    assert.equal(
      marked(text, 'detected', '2026-03-01T14:35:00+09:00'),
      text
        .replace('14:30\n---', '14:30\ndetected: "2026-03-01T14:35:00+09:00"\n---')
        .replace('| b |\n', '| b |\n| 14:35 | Detected | me |  |\n'),
    );
  });

  it('leaves alone what is told already', () => {
    assert.equal(marked(list('- **Resolved:** 15:10\n'), 'resolved', '2026-03-01T15:00:00+09:00'), undefined);
    assert.deepEqual(openInstants(documentOf(list())), ['detected', 'acknowledged', 'mitigated', 'resolved']);
  });
});
