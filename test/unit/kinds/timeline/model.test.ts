import assert from 'node:assert/strict';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';
import { computeImpact } from '../../../../src/core/impact/impact.ts';
import { fromMarkdown } from '../../../../src/core/kinds/timeline/from-markdown.ts';
import { impactInputOf } from '../../../../src/core/kinds/timeline/impact-input.ts';
import { modelOf } from '../../../../src/core/kinds/timeline/model.ts';
import { settingsFrom } from '../../../../src/core/settings.ts';
import type { Timeline } from '../../../../src/generated/types.ts';

function modelled(text: string, config = {}, path = 'a.md') {
  const markdown = readMarkdown(text);
  const { value, source } = fromMarkdown(markdown, path);
  const settings = settingsFrom(config);
  const typed = value as unknown as Timeline;
  return { value: typed, settings, model: modelOf({ path, text, value: typed, source, settings, markdown }) };
}

const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16);

function rowsOf(facts: string, rows: readonly string[], config = {}) {
  const table = rows.map((row) => `| ${row} | x |`).join('\n');
  return modelled(`# A\n\n${facts}\n\n## Timeline\n\n| Time | Event |\n|-|-|\n${table}\n`, config).model;
}

describe('instants of rows', () => {
  const cases: readonly (readonly [string, string, readonly string[], object, readonly (string | undefined)[]])[] = [
    [
      'take the date of the start',
      '- Started: 2026-03-01 14:30 UTC',
      ['14:30', '14:35'],
      {},
      ['2026-03-01T14:30', '2026-03-01T14:35'],
    ],
    [
      'cross midnight',
      '- Started: 2026-03-01 23:50 UTC',
      ['23:50', '00:10'],
      {},
      ['2026-03-01T23:50', '2026-03-02T00:10'],
    ],
    [
      'are in the zone of the basic facts',
      '- Started: 2026-03-01 14:30 JST',
      ['14:35'],
      { timezone: 'UTC' },
      ['2026-03-01T05:35'],
    ],
    [
      "are in the configuration's zone where the facts give an offset only",
      '- Started: 2026-03-01T05:30:00Z',
      ['14:35'],
      { timezone: 'Asia/Tokyo' },
      ['2026-03-01T05:35'],
    ],
    [
      'may have dates of their own',
      '',
      ['2026-03-01 14:30 UTC', '15:00'],
      {},
      ['2026-03-01T14:30', '2026-03-01T15:00'],
    ],
    ['count from the date of the incident', '- Date: 2026-03-01', ['14:30 UTC'], {}, ['2026-03-01T14:30']],
    ['are unknown in an unknown zone', '- Started: 2026-03-01 14:30 QQT', ['14:35'], {}, [undefined]],
    [
      'in a zone of their own are of the day that it is there',
      '- Started: 2026-03-02 08:00 JST',
      ['08:05', '23:10 UTC', '08:15', '00:05 UTC', '09:10'],
      {},
      ['2026-03-01T23:05', '2026-03-01T23:10', '2026-03-01T23:15', '2026-03-02T00:05', '2026-03-02T00:10'],
    ],
  ];
  for (const [name, facts, rows, config, expected] of cases) {
    it(name, () =>
      assert.deepEqual(
        rowsOf(facts, rows, config).events.map(({ instant }) => iso(instant)),
        expected,
      ),
    );
  }

  it('without any date are right to each other only', () => {
    const { dated, events } = rowsOf('- Started: 2023-XX-XX 14:30 JST', ['14:30', '14:45']);
    assert.equal(dated, false);
    assert.equal((events[1]?.instant ?? 0) - (events[0]?.instant ?? 0), 15 * 60_000);
  });
});

describe('days and months without a year', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['2026-05-20 10:05 UTC', '5/20 10:07', '2026-05-20T10:07'],
    ['2026-05-20 10:05 UTC', '20/5 10:07', '2026-05-20T10:07'],
    ['2026-12-31 23:50 UTC', '1/1 00:10', '2027-01-01T00:10'],
    ['2026-05-20 10:05 UTC', '5月21日 00:10', '2026-05-21T00:10'],
    ['2026-05-20 10:05 UTC', 'May 20 10:07', '2026-05-20T10:07'],
    ['2026-05-20 10:05 UTC', '21 May, 10:07 UTC', '2026-05-21T10:07'],
    ['2026-05-20 10:05 UTC', '21. May, 10:07', '2026-05-21T10:07'],
    ['2026-05-20 10:05 UTC', '21. May 2026, 10:07', '2026-05-21T10:07'],
    ['2026-12-31 23:50 UTC', 'Fri, January 1st, 12:10 AM', '2027-01-01T00:10'],
    ['2026-05-20 10:05 UTC', 'May 10:07', undefined],
    ['2026-05-20 10:05 UTC', '翌 9:00', '2026-05-21T09:00'],
    ['2026-05-20 10:05 UTC', 'next day 09:00', '2026-05-21T09:00'],
    ['2026-05-20 10:05 UTC', '翌朝 9:00', '2026-05-21T09:00'],
    ['2026-05-20 10:05 UTC', '翌日の午前9時', '2026-05-21T09:00'],
    ['2026-05-20 10:05 UTC', '16:00 (next day)', '2026-05-21T16:00'],
    ['2026-05-20 10:05 UTC', '16:00 UTC, the following day', '2026-05-21T16:00'],
    ['2026-05-20 10:05 UTC', '16:00（翌日）', '2026-05-21T16:00'],
    ['2026-05-20 10:05 UTC', '16:00 (+1 day)', '2026-05-21T16:00'],
    ['2026-05-20 10:05 UTC', '16:00 – 2:00 (next day)', '2026-05-20T16:00'],
    ['2026-05-20 10:05 UTC', '翌 9:00–10:00', '2026-05-21T09:00'],
    ['2026-05-20 10:05 UTC', '2026-05-22 16:00 (next day)', '2026-05-22T16:00'],
    ['2026-05-20 10:05 UTC', '16:00 two days later', undefined],
    ['2026-05-20 10:05 UTC', '10:07 on May 21', '2026-05-21T10:07'],
    ['2026-05-20 10:05 UTC', '10:07 UTC (21 May)', '2026-05-21T10:07'],
    ['2026-05-20 10:05 UTC', '10:07（5月21日）', '2026-05-21T10:07'],
    ['2026-05-20 10:05 UTC', '10:07 (5/21)', '2026-05-21T10:07'],
    ['2026-05-06 10:05 UTC', '10:07 (6/5)', undefined],
    ['2026-05-06 10:05 UTC', '6/5 10:07', undefined],
    ['2026-07-05 10:05 UTC', '7/5/2026 10:07', '2026-07-05T10:07'],
    ['2026-04-21 10:05 UTC', '4/21/26, 10:07 AM', '2026-04-21T10:07'],
    ['2026-07-05 10:05 UTC', '7/5/2025 10:07', undefined],
    ['2026-05-20 10:05 UTC', '13/13 10:07', undefined],
  ];
  for (const [started, row, expected] of cases) {
    it(`${row} of an incident of ${started.slice(0, 10)}`, () => {
      assert.equal(iso(rowsOf(`- Started: ${started}`, [row]).events[0]?.instant), expected);
    });
  }
});

describe('days and months without a year, where the start is not written', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['the title', '# 2026-01-17: the cart', 'a.md', '2026-01-14T10:18'],
    ['the title in words', '# The cart – January 17, 2026', 'a.md', '2026-01-14T10:18'],
    ['the front matter', '---\ndate: 2026-01-17\n---\n# The cart', 'a.md', '2026-01-14T10:18'],
    ['the name of the file', '# The cart', 'incidents/2026-01-17-cart.md', '2026-01-14T10:18'],
    ['the name of the file in one', '# The cart', 'incidents/20260117_cart.md', '2026-01-14T10:18'],
  ];
  for (const [name, head, path, expected] of cases) {
    it(`are near the day of ${name}`, () => {
      const text = `${head}\n\n## Timeline\n\n| Time (UTC) | Event |\n|-|-|\n| Jan 14, 10:18 AM | x |\n`;
      assert.equal(iso(modelled(text, {}, path).model.events[0]?.instant), expected);
    });
  }
});

describe('days and months whose year nothing tells', () => {
  it('are right to each other only, also over the end of a year', () => {
    const { dated, events } = rowsOf('', ['12/30 10:15', '11:00', '12/31 23:00', '1/1 01:00']);
    assert.equal(dated, false);
    const minutes = events.map(({ instant = 0 }) => (instant - (events[0]?.instant ?? 0)) / 60_000);
    assert.deepEqual(minutes, [0, 45, 2205, 2325]);
  });

  it('have that of a row that has one', () => {
    const { dated, events } = rowsOf('', ['12/30 10:15', '2026-12-31 11:00 UTC']);
    assert.equal(dated, true);
    assert.equal(iso(events[0]?.instant), '2026-12-30T10:15');
  });

  it('have the year of two digits that a row has', () => {
    const { dated, events } = rowsOf('', ['4/21/26 11:12 UTC', '4/22 10:00']);
    assert.equal(dated, true);
    assert.equal(iso(events[1]?.instant), '2026-04-22T10:00');
  });

  it('stay unreadable where no row tells which is the month', () => {
    const { events } = rowsOf('', ['5/6 10:15', '6/6 11:00']);
    assert.equal(events[0]?.stamp.kind, 'unreadable');
  });

  it('give a fact no instant', () => {
    const { model } = modelled('# A\n\n- Started: 12/30 10:15\n\n## Timeline\n\n- 12/30 10:15 a\n- 12/30 11:00 b\n');
    assert.equal(model.facts.started?.instant, undefined);
  });
});

describe('a time with a day of the week', () => {
  it('is of the nearest such day', () => {
    // A Saturday.
    const facts = '- Started: 2026-02-28 22:00 UTC\n- Detected: Sat 22:10\n- Resolved: Mon 09:00';
    const model = rowsOf(facts, [
      'Fri 23:00',
      'Sat 22:00',
      'Sun 03:10',
      '03:20',
      'Mon 09:00',
      '9:30 (月)',
      '火曜 0:10',
    ]);
    assert.deepEqual(
      [model.facts.detected, model.facts.resolved, ...model.events].map((time) => iso(time?.instant)?.slice(5)),
      [
        '02-28T22:10',
        '03-02T09:00',
        '02-27T23:00',
        '02-28T22:00',
        '03-01T03:10',
        '03-01T03:20',
        '03-02T09:00',
        '03-02T09:30',
        '03-03T00:10',
      ],
    );
  });

  it('that is written beside a date is of the date', () => {
    const { events } = rowsOf('- Started: 2026-02-28 22:00 UTC', ['2026-03-01 (Sun) 10:00', 'Sun 11:00']);
    assert.deepEqual(
      events.map(({ instant }) => iso(instant)),
      ['2026-03-01T10:00', '2026-03-01T11:00'],
    );
  });
});

it('rows of lists may have the years of an era', () => {
  const { model } = modelled('# A\n\n## タイムライン\n\n- 令和8年3月1日 14:30 UTC 発生\n- 14:40 検知\n');
  assert.deepEqual(
    model.events.map(({ instant }) => iso(instant)),
    ['2026-03-01T14:30', '2026-03-01T14:40'],
  );
});

describe('a row of the next day', () => {
  const cases: readonly (readonly [string, string, readonly string[], object, readonly string[]])[] = [
    [
      'follows the day that a row above it names',
      '- 開始: 2026-03-01 14:30 UTC',
      ['14:30', '翌 0:10', '翌 9:00', '2026-03-02 23:50', '翌 0:20', '翌 8:00'],
      {},
      ['03-01T14:30', '03-02T00:10', '03-02T09:00', '03-02T23:50', '03-03T00:20', '03-03T08:00'],
    ],
    [
      'follows the day of the start where an earlier one is named',
      '- 開始: 2026-03-01 14:30 UTC',
      ['2026-02-28 22:00', '2026-02-28 23:00', '翌 9:00'],
      {},
      ['02-28T22:00', '02-28T23:00', '03-02T09:00'],
    ],
    [
      'follows the first day that a row names where no start does',
      '',
      ['2026-03-01 22:30 UTC', '翌 0:10'],
      {},
      ['03-01T22:30', '03-02T00:10'],
    ],
    [
      'follows the day of the start by the clocks of the rows',
      '- 開始: 2026-03-01T20:00:00Z',
      ['翌 0:10'],
      { timezone: 'Asia/Tokyo' },
      ['03-02T15:10'],
    ],
  ];
  for (const [name, facts, rows, config, expected] of cases) {
    it(name, () =>
      assert.deepEqual(
        rowsOf(facts, rows, config).events.map(({ instant }) => iso(instant)?.slice(5)),
        expected,
      ),
    );
  }
});

it('what stands behind a day without a year has its own place', () => {
  for (const row of [
    '5/20 10:05 QQT',
    '５月２０日　10:05 QQT',
    'May 20 10:05 QQT',
    '翌 10:05 QQT',
    '10:05 QQT (next day)',
    '10:05 QQT (May 20)',
  ]) {
    const [time] = rowsOf('- Started: 2026-05-20 10:00 UTC', [row]).events;
    const note = time?.note;
    assert.ok(note?.type === 'unknown-zone', row);
    assert.equal(row.slice(note.span.start, note.span.end), 'QQT', row);
  }
});

describe('days and months without a year in Japanese', () => {
  it('begin with the month', () => {
    const { events } = rowsOf('- 発生日時: 2026年5月6日 22時40分 UTC\n- 備考: これは 6 日', ['5/6 22:40', '5/7 0:20']);
    assert.deepEqual(
      events.map(({ instant }) => iso(instant)),
      ['2026-05-06T22:40', '2026-05-07T00:20'],
    );
  });
});

describe('facts with a clock time alone', () => {
  it('take the date of the start, or the day after it', () => {
    const { model } = modelled('# A\n\n- Started: 2026-03-01 23:50 UTC\n- Detected: 23:58\n- Resolved: 01:05\n');
    assert.equal(iso(model.facts.detected?.instant), '2026-03-01T23:58');
    assert.equal(iso(model.facts.resolved?.instant), '2026-03-02T01:05');
  });

  const changes: readonly (readonly [string, string, string, string])[] = [
    ['forward in the night', '2026-03-07 23:30', '03:30', '2026-03-08T07:30'],
    ['back in the night', '2026-10-31 23:30', '03:30', '2026-11-01T08:30'],
  ];
  for (const [name, started, resolved, expected] of changes) {
    it(`are read by the clock when it is set ${name}`, () => {
      const { model } = modelled(`# A\n\n- Started: ${started}\n- Resolved: ${resolved}\n`, {
        timezone: 'America/New_York',
      });
      assert.equal(iso(model.facts.resolved?.instant), expected);
    });
  }

  it('are of the day that the title names', () => {
    const facts = '- Started: 14:30 UTC\n- Resolved: 15:10 UTC\n';
    for (const title of ['2026-03-01 – the cart', 'The cart on March 1, 2026', '令和8年3月1日 カート']) {
      const { model } = modelled(`# ${title}\n\n${facts}`);
      assert.equal(iso(model.facts.started?.instant), '2026-03-01T14:30');
      assert.equal(iso(model.facts.resolved?.instant), '2026-03-01T15:10');
    }
  });

  it('may say so behind', () => {
    const { model } = modelled('# A\n\n- Started: 2026-03-01 14:30 UTC\n- Resolved: 16:00 (next day)\n');
    assert.equal(iso(model.facts.resolved?.instant), '2026-03-02T16:00');
  });

  it('may say that they are of the next day', () => {
    const { model } = modelled('# A\n\n- 開始: 2026-03-01 14:30 UTC\n- 検知: 3/1 14:40\n- 復旧: 翌9:00\n');
    assert.equal(iso(model.facts.detected?.instant), '2026-03-01T14:40');
    assert.equal(iso(model.facts.resolved?.instant), '2026-03-02T09:00');
  });

  const midnights: readonly (readonly [string, string, string])[] = [
    ['2026-02-28 24:00', '24:00', '2026-03-01T00:00'],
    ['2026-02-28 24:00', '00:40', '2026-03-01T00:40'],
    ['2026-02-28 24:00', '13:00', '2026-03-01T13:00'],
    // Who writes that it began at 00:00 means the end of that day by 24:00.
    ['2026-03-01 00:00', '24:00', '2026-03-02T00:00'],
    ['2026-03-01 23:50', '24:00', '2026-03-02T00:00'],
  ];
  for (const [started, resolved, expected] of midnights) {
    it(`${resolved} after ${started} is ${expected}`, () => {
      const interval = `impact: { intervals: [{ from: "${started.slice(11)}", to: "${resolved}" }] }`;
      const { model } = modelled(
        `---\nkind: timeline\ntimezone: UTC\nstarted: ${started}\nresolved: "${resolved}"\n${interval}\n---\n# A\n`,
      );
      const [placed] = model.intervals;
      assert.deepEqual(
        [iso(model.facts.resolved?.instant), iso(placed?.from.instant), iso(placed?.to.instant)],
        [expected, iso(model.facts.started?.instant), expected],
      );
    });
  }

  it('and a zone of their own are of the day that it is there', () => {
    const { model } = modelled('# A\n\n- Started: 2026-03-02 08:00 JST\n- Resolved: 23:40 UTC\n');
    assert.equal(iso(model.facts.resolved?.instant), '2026-03-01T23:40');
  });
});

describe('impact intervals with clock times alone', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['cross midnight', '23:50', '00:20', '2026-03-01T23:50', '2026-03-02T00:20'],
    ['lie wholly after midnight', '00:10', '00:20', '2026-03-02T00:10', '2026-03-02T00:20'],
    ['end on the day that they begin', '2026-03-03 10:00', '11:00', '2026-03-03T10:00', '2026-03-03T11:00'],
  ];
  for (const [name, from, to, expectedFrom, expectedTo] of cases) {
    it(name, () => {
      const { model } = modelled(
        `---\nkind: timeline\nstarted: 2026-03-01T23:50:00Z\ntimezone: UTC\nimpact: { intervals: [{ from: "${from}", to: "${to}" }] }\n---\n# A\n`,
      );
      const [interval] = model.intervals;
      assert.deepEqual([iso(interval?.from.instant), iso(interval?.to.instant)], [expectedFrom, expectedTo]);
    });
  }
});

describe('what impact is computed from', () => {
  it("is the document's own values: the chapter's worked example", () => {
    const { value, model, settings } = modelled(
      '# A\n\n- インシデント開始: 2023-01-15 14:30 JST\n- 解決時刻: 2023-01-15 16:45 JST\n- 影響ユーザー数: 10,000人\n- 通常時TPS: 50\n- 取引単価: $10\n- SLA: 99.9%\n',
    );
    const report = computeImpact(impactInputOf(value, model, settings));
    assert.equal(report.durationMinutes, 135);
    assert.equal(report.lostTransactions, 405_000);
    assert.deepEqual(report.revenueLoss, { amount: 4_050_000, currency: 'USD' });
    assert.equal(report.sla?.availability, 99.6875);
  });

  it('falls back on the configuration', () => {
    const config = { impact: { normal_tps: 40, currency: 'JPY' }, sla: { target: 99.5 } };
    const { value, model, settings } = modelled('---\nkind: timeline\nimpact: { normal_tps: 7 }\n---\n# A\n', config);
    const input = impactInputOf(value, model, settings);
    assert.deepEqual([input.normalTps, input.currency, input.target], [7, 'JPY', 99.5]);
  });

  const currencies: readonly (readonly [string, string, object, readonly [unknown, unknown]])[] = [
    ['another currency', 'currency: USD', { revenue_per_transaction: 3200, currency: 'JPY' }, [undefined, 'USD']],
    ['the same currency', 'currency: JPY', { revenue_per_transaction: 3200, currency: 'JPY' }, [3200, 'JPY']],
    ['a currency where there is none', 'currency: USD', { revenue_per_transaction: 3200 }, [3200, 'USD']],
    ['an amount', 'revenue_per_transaction: 5', { revenue_per_transaction: 3200, currency: 'JPY' }, [5, 'JPY']],
  ];
  for (const [name, own, impact, expected] of currencies) {
    it(`takes the amount of the configuration for no other currency: the document has ${name}`, () => {
      const { value, model, settings } = modelled(`---\nkind: timeline\nimpact: { ${own} }\n---\n# A\n`, { impact });
      const input = impactInputOf(value, model, settings);
      assert.deepEqual([input.revenuePerTransaction, input.currency], expected);
    });
  }

  const guarded: readonly (readonly [string, string])[] = [
    ['a fraction of 30', '{ from: "2026-03-01T00:00:00Z", to: "2026-03-01T01:00:00Z", fraction: 30 }'],
    ['an interval that still goes on', '{ from: "2026-03-01T00:00:00Z", to: ongoing, fraction: 0.5 }'],
    ['an interval that ends before it starts', '{ from: "2026-03-01T01:00:00Z", to: "2026-03-01T00:00:00Z" }'],
  ];
  for (const [name, interval] of guarded) {
    it(`gives no downtime for ${name}`, () => {
      const times = 'started: 2026-03-01T00:00:00Z\nresolved: 2026-03-01T01:00:00Z';
      const { value, model, settings } = modelled(
        `---\nkind: timeline\n${times}\nimpact: { normal_tps: 5, intervals: [${interval}] }\nsla: { target: 99.9 }\n---\n# A\n`,
      );
      const report = computeImpact(impactInputOf(value, model, settings));
      assert.equal(report.durationMinutes, 60);
      assert.deepEqual([report.effectiveDowntimeMinutes, report.lostTransactions, report.sla], [null, null, null]);
    });
  }

  it('takes the target and window of a named service level unless the document says otherwise', () => {
    const { value, model, settings } = modelled('---\nkind: timeline\nsla: { slo: cart }\n---\n# A\n', {
      sla: { target: 99.5 },
    });
    const input = impactInputOf(value, model, settings, { target: 99.95, window: 'calendar-month' });
    assert.deepEqual([input.target, input.window], [99.95, { type: 'calendar', unit: 'month' }]);
  });
});
