import assert from 'node:assert/strict';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';
import { type Value, valueAt } from '../../../../src/core/document/value.ts';
import { fromMarkdown } from '../../../../src/core/kinds/timeline/from-markdown.ts';
import { looksLikeTimeline } from '../../../../src/core/report/looks-like-timeline.ts';

function read(text: string) {
  const { value, source } = fromMarkdown(readMarkdown(text), 'a.md');
  return {
    at: (pointer: string): Value | undefined => valueAt(value, pointer),
    written: (pointer: string) => {
      const span = source.find(pointer);
      return span === undefined ? undefined : text.slice(span.start, span.end);
    },
  };
}

describe('recognition of timelines by their content', () => {
  const table = '| Time | Event |\n| --- | --- |\n| 14:30 | Errors |\n';
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a table of times and events below a timeline', `## Timeline\n\n${table}`, true],
    ['the same below a heading in Japanese', '## 時系列\n\n| 時刻 | 事象 |\n| --- | --- |\n| 14:30 | 障害 |\n', true],
    [
      'a title that names a timeline, the table below another heading',
      `# Timeline of 465\n\n## What happened\n\n${table}`,
      true,
    ],
    ['a list of times', '## Timeline\n\n- 14:30 Errors\n- **14:51 UTC**: fixed\n', true],
    ['a table that is broken', '## Timeline\n\n| Time | Event |\n| --- |\n| 14:30 | Errors |\n', true],
    ['the same table below another heading', `## Opening hours\n\n${table}`, false],
    ['a table without a time', '## Timeline\n\n| Milestone | Owner |\n| --- | --- |\n| Beta | me |\n', false],
    ['another broken table', '## Timeline\n\n| Milestone | Owner |\n| --- |\n| Beta | me |\n', false],
    ['a template in a code block', `\`\`\`markdown\n## Timeline\n\n${table}\`\`\`\n`, false],
    ['a single time in a list', '## Timeline\n\n- 14:30 tea\n', false],
    ['a paragraph an event', '## Timeline\n\n14:30 UTC: errors begin\n\n14:51 UTC: fixed\n', true],
    ['a line an event', '## Timeline\n\n*14:30*: errors begin<br>\n*14:51*: fixed\n', true],
    ['a heading an event', '## Timeline\n\n### 14:30\n\nErrors begin.\n\n### 14:51\n\nFixed.\n', true],
    ['events below their day', '## 経緯\n\n- 11/25\n  - 15:00 公開\n  - 16:17 報告\n', true],
    ['lines of prose', '## Timeline\n\nThere are two releases a year, at 10:00 sharp.\n\nEach has a branch.\n', false],
    ['full-width times', '## 時系列\n\n| 時刻 | 事象 |\n|-|-|\n| １４：３０ | 障害 |\n', true],
    [
      'a plan by numbered days',
      '## Timeline\n\n| Day | Notes |\n|-|-|\n| 0 | begin |\n| 10 | vote |\n| 20 | end |\n\n## Impact\n',
      false,
    ],
    [
      'a plan by quarters',
      '## Timeline\n\n| When | What |\n|-|-|\n| Q1 | alpha |\n| Q2 | beta |\n| Q3 2026 | out |\n\n## Impact\n',
      false,
    ],
    [
      'a table of days of an incident',
      '## Timeline\n\n| Date | Event |\n|-|-|\n| May 12, 2026 | reported |\n\n## Root cause\n',
      true,
    ],
    ['a chronology of days', '## 時系列\n\n| 日付 | 企業 | イベント |\n|-|-|-|\n| 4/7 | A | 発表 |\n', false],
    ['a history of days', '## Timeline\n\n| Date | Event |\n|-|-|\n| 2026-05-12 | founded |\n', false],
    ['a table that somebody begins to fill in', '## Timeline\n\n| Time | Event |\n|-|-|\n| 1 | |\n\n## Impact\n', true],
    ['a table that is yet to be filled in', '## Timeline\n\n| Time | Event |\n|-|-|\n| | |\n', true],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => assert.equal(looksLikeTimeline(readMarkdown(text)), expected));
});

describe('basic facts', () => {
  const cases: readonly (readonly [string, string, Value | undefined])[] = [
    ['- インシデント開始: 2026-03-01 14:30 JST', '/started', '2026-03-01 14:30 JST'],
    ['- **Started:** 2026-03-01 14:30 JST', '/started', '2026-03-01 14:30 JST'],
    ['**Detected**: `2026-03-01 14:35 UTC`', '/detected', '2026-03-01 14:35 UTC'],
    ['| 項目 | 値 |\n| --- | --- |\n| 検知時刻 | 14:35 |', '/detected', '14:35'],
    ['- 対応開始時刻： 14:37', '/acknowledged', '14:37'],
    ['- Mitigation: Directed traffic to another cluster', '/mitigated', undefined],
    ['- Detection: the monitoring paged on call at once', '/detected', undefined],
    ['- Resolved: ongoing', '/resolved', 'ongoing'],
    ['- 解決時刻: 継続中', '/resolved', '継続中'],
    ['- Resolved: 2026-13-01 14:00', '/resolved', '2026-13-01 14:00'],
    ['- 影響時間: 2時間15分', '/duration', '2時間15分'],
    ['- **Reported at:** March 3, 2026 9:36 AM (UTC)', '/detected', 'March 3, 2026 9:36 AM (UTC)'],
    ['- **Fixed at:** March 3, 2026 9:45 AM (UTC)', '/mitigated', 'March 3, 2026 9:45 AM (UTC)'],
    ['- **Closed at:** March 3, 2026 10:12 AM (UTC)', '/resolved', 'March 3, 2026 10:12 AM (UTC)'],
    ['- Reported: by a customer', '/detected', undefined],
    ['- Fixed: the pool is bounded', '/mitigated', undefined],
    ['### 発生日時\n\n2026年3月1日午後3時', '/started', '2026年3月1日午後3時'],
    ['### Detection\n\nThe monitoring paged at 14:35', '/detected', undefined],
    ['### Resolution\n\nRolled back.', '/resolved', undefined],
    ['- 影響ユーザー数: 10,000人', '/impact/affected_users', 10000],
    ['- 影響ユーザー数: 約1.2万人', '/impact/affected_users', 12000],
    ['- Affected users: about 21,000 (5 %)', '/impact/affected_users', 21000],
    ['- Affected users: all of them', '/impact/affected_users', undefined],
    ['- 影響ユーザー数: 1万2千人', '/impact/affected_users', 12000],
    ['- 影響ユーザー数: 1億2000万人', '/impact/affected_users', 120_000_000],
    ['- Affected users: 12 345', '/impact/affected_users', 12345],
    ['- Affected users: 1.5M', '/impact/affected_users', 1_500_000],
    ['- Affected users: 30% of all', '/impact/affected_users', undefined],
    ['- Affected users: 10k-20k', '/impact/affected_users', undefined],
    ['- 影響ユーザー数: 1万〜2万人', '/impact/affected_users', undefined],
    ['- Affected users: 1.234', '/impact/affected_users', undefined],
    ['- 影響ユーザー数: 2万5,000人', '/impact/affected_users', 25_000],
    ['- 影響ユーザー数: 1億2,345万人', '/impact/affected_users', 123_450_000],
    ['- 影響ユーザー数: 1万2千3百人', '/impact/affected_users', 12_300],
    ['- 影響ユーザー数: 2百人', '/impact/affected_users', 200],
    ['- 影響ユーザー数: 1千万人', '/impact/affected_users', 10_000_000],
    ['- 1取引あたりの売上: 3千百円', '/impact/revenue_per_transaction', 3100],
    ["- Affected users: 10'000", '/impact/affected_users', 10_000],
    ['- Affected users: 10\u202f000', '/impact/affected_users', 10_000],
    ['- Affected users: 1.234.567', '/impact/affected_users', 1_234_567],
    ['- Affected users: 12.000', '/impact/affected_users', undefined],
    ['- Affected users: 1e6', '/impact/affected_users', undefined],
    ['- TPS: 1.500', '/impact/normal_tps', undefined],
    ['- TPS: 3,000 req/min', '/impact/normal_tps', 50],
    ['- TPS: 3000件/分', '/impact/normal_tps', 50],
    ['- TPS: 3000 per minute', '/impact/normal_tps', 50],
    ['- TPS: 600 rpm', '/impact/normal_tps', 10],
    ['- TPS: 7,200 per hour', '/impact/normal_tps', 2],
    ['- TPS: 864,000/day', '/impact/normal_tps', 10],
    ['- TPS: 86,400 per day', '/impact/normal_tps', 1],
    ['- TPS: 864,000件/日', '/impact/normal_tps', 10],
    ['- TPS: 1秒あたり50件', '/impact/normal_tps', undefined],
    ['- TPS: 1日10万件', '/impact/normal_tps', undefined],
    ['- 影響ユーザー数: 3時間で1万人', '/impact/affected_users', undefined],
    ['- Affected users: 5 minutes of traffic', '/impact/affected_users', undefined],
    ['- TPS: 50 (3,000/min)', '/impact/normal_tps', 50],
    ['- TPS: 50 tps', '/impact/normal_tps', 50],
    ['- TPS: 1,200 rps', '/impact/normal_tps', 1200],
    ['- TPS: 0,5', '/impact/normal_tps', 0.5],
    ['- Revenue per transaction: €1.200,50', '/impact/revenue_per_transaction', 1200.5],
    ['- Revenue per transaction: 10.50 USD', '/impact/revenue_per_transaction', 10.5],
    ['- Revenue: $1.5M lost', '/impact/revenue_per_transaction', undefined],
    ['- SLA: 99,9 %', '/sla/target', 99.9],
    ['- Revenue per transaction: $10', '/impact/currency', 'USD'],
    ['- 1取引あたりの売上: 3,200円', '/impact/revenue_per_transaction', 3200],
    ['- 1取引あたりの売上: 3,200円', '/impact/currency', 'JPY'],
    ['- SLA: 99.9%', '/sla/target', 99.9],
    ['- SLA: 99.999%', '/sla/target', 99.999],
    ['- SLA: 4時間以内', '/sla/target', undefined],
    ['- SLA: 30 minutes', '/sla/target', undefined],
    ['- SLA: 4h', '/sla/target', undefined],
    ['- SLA: 30 min to respond', '/sla/target', undefined],
    ['- Severity: High', '/severity', 'high'],
    ['- Severity: SEV-1', '/severity', undefined],
    ['- Severity: constructor', '/severity', undefined],
    ['- Services: cart, payment', '/services', ['cart', 'payment']],
    ['- Date: 2026-03-01', '/started', '2026-03-01'],
    ['- Date: 2026-03-01\n- Started: 14:30', '/started', '2026-03-01 14:30'],
  ];
  for (const [text, pointer, expected] of cases) {
    it(`${text.replace(/\n/g, ' ⏎ ')} → ${pointer} ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(read(`# Postmortem\n\n${text}\n`).at(pointer), expected);
    });
  }

  it('takes the title, or the name of the file where the first heading names a part', () => {
    const titled = (text: string) =>
      fromMarkdown(readMarkdown(text), 'incidents/2026-03-01-cart_down.md').value as { readonly title?: string };
    assert.equal(titled('# The cart\n\n## Summary\n').title, 'The cart');
    assert.equal(titled('## The cart\n\n## Summary\n').title, 'The cart');
    assert.equal(titled('## Issue summary\n\nx\n').title, '2026-03-01 cart down');
    assert.equal(titled('---\ntitle: The cart\n---\n## Issue summary\n\nx\n').title, 'The cart');
  });

  it('takes the id out of the title', () => {
    for (const [title, id] of [
      ['インシデント #2023-001 タイムライン', '2023-001'],
      ['Postmortem (incident #465)', '465'],
      ['INC-2026-014: the cart answers 503', 'INC-2026-014'],
      ['Outage of 2026-03-01', undefined],
    ] as const)
      assert.equal(read(`# ${title}\n`).at('/id'), id);
  });

  const labelled: readonly (readonly [string, string, Value])[] = [
    ['障害番号: INC-7', '/id', 'INC-7'],
    ['重要度: 高', '/severity', 'high'],
    ['障害検知日時: 2026-03-01 14:35 JST', '/detected', '2026-03-01 14:35 JST'],
    ['復旧完了: 2026-03-01 16:05 JST', '/resolved', '2026-03-01 16:05 JST'],
    ['Incident start time: 2026-03-01 14:30 UTC', '/started', '2026-03-01 14:30 UTC'],
    ['Incident end time: 2026-03-01 16:05 UTC', '/resolved', '2026-03-01 16:05 UTC'],
  ];
  for (const [line, pointer, expected] of labelled)
    it(`knows the label of “${line}”`, () => assert.equal(read(`# A\n\n- ${line}\n`).at(pointer), expected));

  it('takes no comment at the end of a row for its words', () => {
    const rows = '| 14:30 | a <!-- x --> | me |\n| 14:31 | b | <!-- y --> |\n| 14:32 | <!-- z --> c | |\n';
    const { at } = read(`# A\n\n## Timeline\n\n| Time | Event | Who |\n|-|-|-|\n${rows}`);
    assert.deepEqual(JSON.parse(JSON.stringify(at('/events'))), [
      { at: '14:30', event: 'a', actor: 'me' },
      { at: '14:31', event: 'b' },
      { at: '14:32', event: '<!-- z --> c' },
    ]);
    const list = read('# A\n\n## Timeline\n\n- 14:30 a (me) <!-- x -->\n- 14:31 b\n');
    assert.equal(list.at('/events/0/event'), 'a (me)');
  });

  it('lets the front matter win over labels', () => {
    const text = '---\nkind: timeline\nstarted: 2026-03-01T14:30:00Z\n---\n# A\n\n- Started: 2026-04-01 10:00 UTC\n';
    assert.equal(read(text).at('/started'), '2026-03-01T14:30:00Z');
    assert.equal(read(text).written('/started'), '2026-03-01T14:30:00Z');
  });

  it('leaves foreign keys of the front matter alone where nothing says that the file is ours', () => {
    const body = '# A\n\n## Timeline\n\n| Time | Event |\n| - | - |\n| 14:30 | x |\n';
    assert.equal(read(`---\nlayout: post\n---\n${body}`).at('/layout'), undefined);
    assert.equal(read(`---\nkind: timeline\nlayout: post\n---\n${body}`).at('/layout'), 'post');
    for (const key of ['author', 'categories', 'labels', 'series', 'tag']) {
      assert.equal(read(`---\n${key}: x\n---\n${body}`).at(`/${key}`), undefined, key);
      assert.equal(read(`---\nkind: timeline\n${key}: x\n---\n${body}`).at(`/${key}`), 'x', key);
    }
    assert.equal(read(`---\nsevrity: x\n---\n${body}`).at('/sevrity'), 'x');
  });
});

describe('front matter of a page that does not say what it is', () => {
  const cases: readonly (readonly [string, string, Value | undefined])[] = [
    ['tags: cart, database', '/tags', ['cart', 'database']],
    ['tags: [cart]', '/tags', ['cart']],
    ['tags: [1, 2]', '/tags', undefined],
    ['authors: sato', '/authors', ['sato']],
    ['id: 7', '/id', undefined],
    ['id: INC-7', '/id', 'INC-7'],
    ['impact: high', '/impact', undefined],
    ['impact: { customers: 7 }', '/impact', undefined],
    ['impact: { affected_users: 7 }', '/impact/affected_users', 7],
    ['sla: 99.9', '/sla', undefined],
    ['detection: by alert', '/detection', undefined],
    ['detected: by alert', '/detected', undefined],
    ['detected: 2026-13-01 14:00', '/detected', '2026-13-01 14:00'],
    ['category:', '/category', undefined],
    ['events: none', '/events/0/at', '14:30'],
  ];
  for (const [line, pointer, expected] of cases) {
    it(line, () => {
      const text = `---\n${line}\n---\n# A\n\n## Timeline\n\n- 14:30 a\n- 14:40 b\n`;
      assert.deepEqual(read(text).at(pointer), expected);
    });
  }
});

it('has the places of what is a list in a text', () => {
  const document = read('---\nservices: "cart, cart-db"\n---\n# A\n\n## Timeline\n\n- 14:30 a\n- 14:40 b\n');
  assert.deepEqual(document.at('/services'), ['cart', 'cart-db']);
  assert.deepEqual([document.written('/services/0'), document.written('/services/1')], ['cart', 'cart-db']);
});

it('facts have the labels of records in Japanese', () => {
  const document = read(
    '# 記録\n\n- 障害発生日時: 2026-03-01 14:30\n- 検出日時: 14:35\n- 初動日時: 14:40\n- 暫定復旧日時: 15:00\n- 本復旧: 翌日 0:30\n- 影響ユーザ: 1,200名\n',
  );
  assert.deepEqual(
    ['/started', '/detected', '/acknowledged', '/mitigated', '/resolved'].map((pointer) => document.at(pointer)),
    ['2026-03-01 14:30', '14:35', '14:40', '15:00', '翌日 0:30'],
  );
  assert.equal(document.at('/impact/affected_users'), 1200);
});

it('facts may stand on one line, with bars between them', () => {
  const document = read(
    '# A\n\n**Severity**: high | **Start**: 2026-05-04 18:20 CEST | **Resolved:** 18:55 CEST\n\nRun `a | b` **then**: c\n',
  );
  assert.deepEqual(
    ['/severity', '/started', '/resolved'].map((pointer) => document.at(pointer)),
    ['high', '2026-05-04 18:20 CEST', '18:55 CEST'],
  );
  assert.equal(document.written('/resolved'), '18:55 CEST');
});

it('facts on lines that end with a break of Markdown are without it', () => {
  const document = read('# A\n\nStarted: 2026-03-01 14:30 UTC\\\nDetected: 14:35<br>\nResolved: 15:10<br/>\n');
  assert.deepEqual(
    ['/started', '/detected', '/resolved'].map((pointer) => document.at(pointer)),
    ['2026-03-01 14:30 UTC', '14:35', '15:10'],
  );
});

describe('events', () => {
  it('come from the cells, each with its place', () => {
    const text = '# A\n\n## Timeline\n\n| Time | Event | Who | Notes |\n|-|-|-|-|\n| **14:30** | a \\| b | | x |\n';
    const document = read(text);
    assert.deepEqual({ ...(document.at('/events/0') as object) }, { at: '14:30', event: 'a | b', action: 'x' });
    assert.equal(document.written('/events/0/event'), 'a \\| b');
    assert.equal(document.written('/events/0'), '| **14:30** | a \\| b | | x |');
  });

  const lines: readonly (readonly [string, string, string])[] = [
    ['- 14:30 Errors begin', '14:30', 'Errors begin'],
    ['* 14:51: fixed', '14:51', 'fixed'],
    ['- **14:51 UTC** – fixed', '14:51 UTC', 'fixed'],
    ['- 14:51 DB is down', '14:51', 'DB is down'],
    ['- 2026-03-01 14:51 JST - fixed', '2026-03-01 14:51 JST', 'fixed'],
    ['- 2:30 PM something', '2:30 PM', 'something'],
    ['- １４：３０　障害発生', '１４：３０', '障害発生'],
    ['- 14時30分 障害発生', '14時30分', '障害発生'],
    ['- ~14:30 errors', '~14:30', 'errors'],
    ['- 14:30 – 14:45 restart', '14:30 – 14:45', 'restart'],
    ['- [14:30] restart', '14:30', 'restart'],
    ['* 2026-03-01 - 14:30 UTC: restart', '2026-03-01 - 14:30 UTC', 'restart'],
    ['* 2026-03-01 – ~14:30 UTC: restart', '2026-03-01 – ~14:30 UTC', 'restart'],
    ['- May 12, 14:30 – restart', 'May 12, 14:30', 'restart'],
    ['- 12 May 2026 2:30 PM UTC: restart', '12 May 2026 2:30 PM UTC', 'restart'],
    ['- 11/25 16:17 報告', '11/25 16:17', '報告'],
    ['- 11月25日 16時17分 報告', '11月25日 16時17分', '報告'],
    ['- 15時　調査を開始', '15時', '調査を開始'],
    ['- 15時半頃、調査を開始', '15時半頃', '調査を開始'],
    ['- 午後3時15分 調査を開始', '午後3時15分', '調査を開始'],
    ['- 10:15、アラート', '10:15', 'アラート'],
    ['- 翌日 0:30 復旧', '翌日 0:30', '復旧'],
    ['- 10:15～ 調査', '10:15', '調査'],
    ['- 2026/03/01（日） 10:15 調査', '2026/03/01（日） 10:15', '調査'],
    ['- 2 PM – the certificate expires', '2 PM', 'the certificate expires'],
    ['・10:15　調査を開始', '10:15', '調査を開始'],
    ['•\t10:15 restart', '10:15', 'restart'],
  ];
  for (const [line, at, event] of lines) {
    it(`from a list: ${line}`, () => {
      const document = read(`# A\n\n## Timeline\n\n${line}\n- 16:00 end\n`);
      assert.deepEqual([document.at('/events/0/at'), document.at('/events/0/event')], [at, event]);
      assert.deepEqual([document.written('/events/0/at'), document.written('/events/0/event')], [at, event]);
    });
  }

  it('do not begin with a length of time', () => {
    for (const line of ['- 15時間後に復旧', '- 2 pmx', '- 15 restarts', '- 10:15～10:'])
      assert.equal(read(`# A\n\n## Timeline\n\n- 14:30 begin\n${line}\n`).at('/events/1'), undefined, line);
  });

  it('take the day of their heading, or of a column', () => {
    const table = '| Time | Event |\n|-|-|\n| 00:10 | x |\n';
    assert.equal(read(`## Timeline\n\n### 2026-03-02\n\n${table}`).at('/events/0/at'), '2026-03-02 00:10');
    const columns = '## Timeline\n\n| Date | Time | Event |\n|-|-|-|\n| 2026-03-02 | 00:10 | x |\n';
    assert.equal(read(columns).at('/events/0/at'), '2026-03-02 00:10');
  });

  const days: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a heading above the one that holds them',
      '### October 21, 2026 – overload\n\n#### Events\n\n- 21:45 UTC - deploy\n- 21:47 UTC - alert\n',
      ['October 21, 2026 21:45 UTC', '21:47 UTC'],
    ],
    [
      'their own heading, the next ones across midnight',
      '### 2026-03-02\n\n| Time | Event |\n|-|-|\n| 23:50 | x |\n| 00:10 | x |\n',
      ['2026-03-02 23:50', '00:10'],
    ],
    [
      'the item that they stand below',
      '* 11/25\n    * 15:00 - released\n        * tried on two devices\n    * 16:17 - reported\n* 11/26 (Thu)\n    * 09:00 - fixed\n',
      ['11/25 15:00', '16:17', '11/26 09:00'],
    ],
    ['the line above them', '**May 12, 2026**\n\n20:15 a ticket\n\n20:49 seen\n', ['May 12, 2026 20:15', '20:49']],
    [
      'the column that is no weekday',
      '| Day | Date | Time | Event |\n|-|-|-|-|\n| Sun | Oct 31 | 21:33 | x |\n',
      ['Oct 31 21:33'],
    ],
  ];
  for (const [name, rows, expected] of days) {
    it(`take the day of ${name}`, () => {
      const events = read(`# 2026-11-24 Release\n\n## Timeline\n\n${rows}`).at('/events') as readonly { at: string }[];
      assert.deepEqual(
        events.map(({ at }) => at),
        expected,
      );
    });
  }

  it('are headings, each with what stands below it', () => {
    const text = '# A\n\n## Timeline\n\n### 08:52 PM\n\nErrors begin.\nMany.\n\n### 09:02 PM – seen\n\n- by support\n';
    const document = read(text);
    assert.deepEqual(
      [0, 1].flatMap((index) => [document.at(`/events/${index}/at`), document.at(`/events/${index}/event`)]),
      ['08:52 PM', 'Errors begin.', '09:02 PM', 'seen'],
    );
    assert.equal(document.written('/events/0/event'), 'Errors begin.');
  });

  it('are headings with a day, its year or not', () => {
    for (const at of ['19. April, 11:00', 'April 19, 11:00 UTC', '19. April 2018, 11:00', '4/19 11:00']) {
      const document = read(`# A\n\n## Timeline\n\n### 2018-04-18 10:00\n\nx\n\n### ${at}\n\ny\n`);
      assert.deepEqual([document.at('/events/1/at'), document.at('/events/1/event')], [at, 'y']);
    }
  });

  it('take the zone of the column or the heading', () => {
    assert.equal(read('## Timeline\n\n| Time (UTC) | Event |\n|-|-|\n| 00:10 | x |\n').at('/timezone'), 'UTC');
    assert.equal(read('## Timeline (all times PST)\n\n- 00:10 x\n- 00:20 y\n').at('/timezone'), 'PST');
    assert.equal(read('## Timeline (ABC)\n\n- 00:10 x\n- 00:20 y\n').at('/timezone'), undefined);
    assert.equal(read('## タイムライン（JST）\n\n| 時刻 | イベント |\n|-|-|\n| 00:10 | x |\n').at('/timezone'), 'JST');
  });
});
