import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldEvents } from '../../../src/core/import/fold.ts';
import { type ImportContext, mostRecords } from '../../../src/core/import/imported.ts';
import { readExport } from '../../../src/core/import/read-export.ts';
import { alert, importContext } from '../../support/alerts.ts';

/** What an export says, a line an event. */
function told(value: unknown, more: Partial<ImportContext> = {}): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const read = readExport(text, { ...importContext, ...more });
  if (read === undefined) return ['unknown'];
  const { rows } = foldEvents(read.events);
  return [
    read.source,
    ...rows.map(({ instant, event, actor, action }) =>
      [new Date(instant).toISOString().slice(11, 16), event.en, actor, action].join(' | '),
    ),
    ...read.skipped.map(({ record, reason }) => `- ${record.en}: ${reason.en}`),
  ];
}

describe('an export', () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      'of Alertmanager’s webhook: the zero time is no end',
      { version: '4', alerts: [alert('CartErrors', '2026-03-01T14:35:00Z')] },
      ['alertmanager', '14:35 | CartErrors fires | alertmanager | Errors above 5 %'],
    ],
    [
      'of a resolved alert has its end too',
      { alerts: [alert('CartErrors', '2026-03-01T14:35:00Z', { status: 'resolved', endsAt: '2026-03-01T16:40:00Z' })] },
      [
        'alertmanager',
        '14:35 | CartErrors fires | alertmanager | Errors above 5 %',
        '16:40 | CartErrors resolved | alertmanager | ',
      ],
    ],
    [
      'of Alertmanager’s API: an end that lies ahead is none',
      [
        alert('CartErrors', '2026-03-01T14:35:00.123456789Z', {
          status: { state: 'active', silencedBy: [], inhibitedBy: [] },
          endsAt: '2026-03-01T14:39:00Z',
        }),
      ],
      ['alertmanager', '14:35 | CartErrors fires | alertmanager | Errors above 5 %'],
    ],
    [
      'of Alertmanager’s API: an alert that was held back',
      [
        alert('A', '2026-03-01T14:35:00Z', { status: { state: 'suppressed', silencedBy: ['s'], inhibitedBy: ['i'] } }),
        alert('B', '2026-03-01T14:36:00Z', { status: { state: 'suppressed', silencedBy: [], inhibitedBy: ['i'] } }),
      ],
      [
        'alertmanager',
        '14:35 | A fires, silenced | alertmanager | Errors above 5 %',
        '14:36 | B fires, inhibited | alertmanager | Errors above 5 %',
      ],
    ],
    ['of nothing has no rows', { alerts: [] }, ['alertmanager']],
    ['of nothing has no rows, as a list', [], ['grafana']],
    [
      'tells what its sender cut off, and what has no time',
      { truncatedAlerts: 3, alerts: [alert('A', 'yesterday'), 'x'] },
      [
        'alertmanager',
        '- truncatedAlerts: 3 more alerts of this group were left out by their sender',
        '- alerts[0]: it has no readable time in “startsAt”',
        '- alerts[1]: it is not a record',
      ],
    ],
    [
      'of Grafana: the earliest start of a delivery that repeats the end as its start',
      [
        { alerts: [alert('G', '2026-03-01T14:35:00Z', { valueString: 'x' })] },
        {
          alerts: [
            alert('G', '2026-03-01T15:00:00Z', {
              valueString: 'x',
              status: 'resolved',
              endsAt: '2026-03-01T15:00:00Z',
            }),
          ],
        },
      ],
      ['grafana', '14:35 | G fires | grafana | Errors above 5 %', '15:00 | G resolved | grafana | '],
    ],
    [
      'of Grafana’s annotations',
      [
        { id: 7, time: 1772375700000, text: '<b>Release 42</b>', tags: ['deploy'], login: 'mori' },
        { time: 0, text: 'x' },
      ],
      ['grafana', '14:35 | Annotation | mori | Release 42 [deploy]', '- [1]: it has no readable time in “time”'],
    ],
    [
      'of PagerDuty: newest first, and both names of an acknowledgement',
      {
        log_entries: [
          { id: 'R3', type: 'resolve_log_entry', created_at: '2026-03-01T16:45:00Z', agent: { summary: 'Sato' } },
          {
            id: 'R3a',
            type: 'escalate_log_entry',
            created_at: '2026-03-01T14:40:00Z',
            agent: { summary: 'Cart' },
            summary: 'Escalated to Mori',
          },
          {
            id: 'R2',
            type: 'acknowledgement_log_entry',
            created_at: '2026-03-01T14:37:00Z',
            agent: { summary: 'Sato' },
          },
          {
            id: 'R1',
            type: 'trigger_log_entry',
            created_at: '2026-03-01T14:35:00Z',
            channel: { summary: 'CartErrors' },
          },
        ],
      },
      [
        'pagerduty',
        '14:35 | Alert | PagerDuty | CartErrors',
        '14:37 | Acknowledged | Sato | ',
        '14:40 | Escalated | Cart | Escalated to Mori',
        '16:45 | Resolved | Sato | ',
      ],
    ],
    [
      'of Opsgenie',
      {
        data: [
          { log: 'Alert acknowledged by [sato]', owner: 'sato', createdAt: '2026-03-01T14:37:00.000Z', offset: '1_2' },
        ],
      },
      ['opsgenie', '14:37 | Acknowledged | sato | Alert acknowledged by [sato]'],
    ],
    [
      'of Slack: names, links and references are written out; what a bot says stands in its attachments',
      {
        users: [{ id: 'U1', name: 'sato', profile: { display_name: '佐藤' } }],
        messages: [
          {
            type: 'message',
            user: 'U1',
            ts: '1772375700.000100',
            text: '<@U1> see <https://x.example|the graph> &amp; <#C1|ops> <!here>',
          },
          {
            type: 'message',
            subtype: 'bot_message',
            username: 'ci',
            ts: '1772375760.000200',
            text: '',
            attachments: [{ fallback: 'Build 7 failed' }],
          },
          { type: 'message', subtype: 'channel_join', user: 'U1', ts: '1772375761.000200', text: 'joined' },
          { type: 'message', user: 'U1', ts: '1772375762.000200', text: '' },
        ],
      },
      [
        'slack',
        '14:35 | Message | 佐藤 | @佐藤 see the graph (https://x.example) & #ops @here',
        '14:36 | Message | ci | Build 7 failed',
        '- messages[2]: it is a system message (channel_join)',
        '- messages[3]: it is empty',
      ],
    ],
    [
      'in CSV, with quoted line breaks, in Japanese',
      '\ufeff時刻,イベント,対応者\r\n2026-03-01 14:35,"一行目\r\n二行目, まだ",当番\r\n\r\n昨日,x,y\r\n',
      ['csv', '14:35 | 一行目\r\n二行目, まだ | 当番 | ', '- line 5: it has no readable time in “時刻”'],
    ],
    [
      'in CSV with semicolons, of two columns and one row',
      'Time;Event\n2026-03-01 14:35;Errors, many of them\n',
      ['csv', '14:35 | Errors, many of them |  | '],
    ],
    [
      'of git log in its own form',
      'commit 0123456789abcdef0123456789abcdef01234567\nAuthor: Mori <m@x.example>\nDate:   Sun Mar 1 23:20:00 2026 +0900\n\n    Upgrade the client library\n\n    More.\n\ncommit fedcba9876543210fedcba9876543210fedcba98\nAuthor: A <a@x.example>\nDate:   gestern\n\n    x\n',
      [
        'git',
        '14:20 | Change | Mori | Upgrade the client library (0123456789)',
        '- commit fedcba987654: it has no readable time in “Date”',
      ],
    ],
    ['of something else is told apart', { hello: [1] }, ['unknown']],
    ['that is no export', 'hello', ['unknown']],
  ];
  for (const [behaviour, value, expected] of cases) {
    it(behaviour, () => assert.deepEqual(told(value), expected));
  }

  it('tells in the person’s language where a record stands that was left out, and of an alert without a name', () => {
    const texts = [
      '時刻,イベント\nいつか,障害\n',
      'commit 0123456789abcdef\nAuthor: Mori\nDate: x\n\n    Fix\n',
      JSON.stringify({ alerts: [{ labels: {}, startsAt: 'x' }] }),
    ];
    assert.deepEqual(
      texts.map((text) => readExport(text, importContext)?.skipped[0]?.record),
      [
        { en: 'line 2', ja: '2 行目' },
        { en: 'commit 0123456789ab', ja: 'コミット 0123456789ab' },
        { en: 'alerts[0]', ja: 'alerts[0]' },
      ],
    );
    const nameless = { labels: { job: 'cart' }, startsAt: '2026-03-01T14:35:00Z' };
    const { events = [] } = readExport(JSON.stringify({ alerts: [nameless] }), importContext) ?? {};
    assert.deepEqual(
      events.map(({ event }) => event),
      [{ en: 'Alert fires', ja: 'アラートが発報' }],
    );
  });

  it('can be JSON by lines', () => {
    const lines = ['2026-03-01T14:35:00Z', '2026-03-01T15:35:00Z'].map((at) =>
      JSON.stringify({ alerts: [alert('A', at)] }),
    );
    assert.deepEqual(
      told(lines.join('\n')).map((line) => line.slice(0, 14)),
      ['alertmanager', '14:35 | A fire', '15:35 | A fire'],
    );
  });

  it('is cut where it has more records than are taken over, not where it has as many', () => {
    const day = Date.parse('2026-03-01T00:00:00Z');
    const at = (index: number) => new Date(day + 1000 * index).toISOString();
    const records = (count: number, make: (index: number) => unknown) =>
      Array.from({ length: count }, (_, i) => make(i));
    const ended = (index: number) =>
      alert('CartErrors', at(index), { status: 'resolved', endsAt: at(index + 1), fingerprint: `f${index}` });
    const exports: Readonly<Record<string, (count: number) => unknown>> = {
      alertmanager: (count) => ({ alerts: records(count, ended) }),
      grafana: (count) => records(count, (index) => ({ time: day + index, text: 'Deployed' })),
      opsgenie: (count) => ({ data: records(count, (index) => ({ log: 'Alert closed', createdAt: at(index) })) }),
      pagerduty: (count) => ({
        log_entries: records(count, (index) => ({ type: 'resolve_log_entry', id: `R${index}`, created_at: at(index) })),
      }),
      slack: (count) =>
        records(count, (index) => ({ type: 'message', user: 'U1', ts: `${1772343300 + index}.000100`, text: 'Hm' })),
      git: (count) =>
        records(count, (index) => `commit ${(index + 0x1000000).toString(16)}\nDate: ${at(index)}\n\n    Fix\n`).join(
          '',
        ),
      csv: (count) => ['time,event', ...records(count, (index) => `${at(index)},Fix\n`), ''].join('\n'),
    };
    for (const [source, make] of Object.entries(exports)) {
      const cut = (count: number) => {
        const value = make(count);
        const read = readExport(typeof value === 'string' ? value : JSON.stringify(value), importContext);
        return [read?.source, read?.skipped.map(({ reason }) => reason.en)];
      };
      assert.deepEqual(cut(mostRecords), [source, []]);
      assert.deepEqual(cut(mostRecords + 1), [source, ['only the first 50000 records of a file are read']]);
    }
  });

  it('of Slack is narrowed to pinned messages, or to an emoji', () => {
    const messages = [
      { type: 'message', user: 'U1', ts: '1772375700.000100', text: 'one' },
      { type: 'message', user: 'U1', ts: '1772375760.000100', text: 'two', pinned_to: ['C1'] },
      {
        type: 'message',
        user: 'U1',
        ts: '1772375820.000100',
        text: 'three',
        reactions: [{ name: 'memo::skin-tone-2' }],
      },
    ];
    assert.deepEqual(
      told(messages).filter((line) => line.includes('|')),
      ['14:36 | Message | U1 | two'],
    );
    assert.deepEqual(
      told(messages, { reactions: ['memo'] }).filter((line) => line.includes('|')),
      ['14:36 | Message | U1 | two', '14:37 | Message | U1 | three'],
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), (text) => void readExport(text, importContext)));
    const member = fc.constantFrom(
      'alerts',
      'labels',
      'startsAt',
      'endsAt',
      'data',
      'log',
      'messages',
      'ts',
      'type',
      'time',
      'text',
      'log_entries',
      'created_at',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.jsonValue(),
        fc.dictionary(member, tie('any'), { maxKeys: 5 }),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.constantFrom('message', '1772375700.000100', '2026-03-01T14:35:00Z'),
      ),
    })).any;
    fc.assert(
      fc.property(value, (made) => void told(made)),
      { numRuns: 500 },
    );
  });
});
