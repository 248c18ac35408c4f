import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { incidentStatistics } from '../../../src/core/statistics/incidents.ts';
import { serviceLevelReport } from '../../../src/core/statistics/service-level-report.ts';
import { spreadOf } from '../../../src/core/statistics/spread.ts';
import { incidentsMarkdown, serviceLevelMarkdown } from '../../../src/core/statistics/statistics-markdown.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const at = (iso: string) => asInstant(Date.parse(iso));

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

const incident = (id: string, started: string, resolved: string, more = '') =>
  `---\nkind: postmortem\nid: ${id}\ntitle: ${id}\ntimezone: UTC\nservices: [cart]\nstarted: ${started}\nresolved: ${resolved}\n${more}---\n`;

describe('the spread of figures', () => {
  const cases: readonly (readonly [string, readonly (number | null)[], object])[] = [
    ['of none is nothing', [null], { n: 0, median: null, p90: null }],
    ['of two has its median between them', [10, 20, null], { n: 2, median: 15, p90: null }],
    [
      'of ten has a 90th percentile that is one of them',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000],
      { n: 10, median: 5.5, p90: 9 },
    ],
  ];
  for (const [what, figures, expected] of cases) it(what, () => assert.deepEqual(spreadOf(figures), expected));

  it('lies within the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (figures) => {
        const { median, p90 } = spreadOf(figures);
        const [least, most] = [Math.min(...figures), Math.max(...figures)];
        for (const value of [median, p90 ?? median]) assert.ok(value !== null && value >= least && value <= most);
      }),
    );
  });
});

describe('the incidents of a repository', () => {
  it('come latest first; planned ones are listed and do not count', () => {
    const { incidents, timeToRestore } = incidentStatistics(
      workspaceOf({
        'a.md': incident('A', '2026-01-01 10:00', '2026-01-01 11:00'),
        'b.md': incident('B', '2026-02-01 10:00', '2026-02-01 10:30'),
        'c.md': incident('C', '2026-03-01 10:00', '2026-03-01 20:00', 'game_day: true\n'),
        'd.md': incident('D', '2026-04-01 10:00', 'ongoing'),
        'readme.md': '# Nothing\n',
      }),
    );
    assert.deepEqual(
      incidents.map(({ file, isPlanned }) => `${file} ${isPlanned}`),
      ['d.md false', 'c.md true', 'b.md false', 'a.md false'],
    );
    assert.deepEqual(timeToRestore, { n: 2, median: 45, p90: null });
  });

  it('count once where several documents tell of one', () => {
    const interval = 'impact:\n  intervals:\n    - { from: "2026-01-01 10:00", to: "2026-01-01 10:10" }\n';
    const text = incident('A', '2026-01-01 10:00', '2026-01-01 11:00', 'detected: 2026-01-01 10:05\n');
    const { incidents, timeToRestore } = incidentStatistics(
      workspaceOf({
        'a.md': text.replace('kind: postmortem', 'kind: timeline'),
        'b.md': text.replace('detected', `${interval}detected`),
      }),
    );
    assert.deepEqual(
      incidents.map(({ file, impact }) => [file, impact.effectiveDowntimeMinutes]),
      [['b.md', 10]],
    );
    assert.equal(timeToRestore.n, 1);
  });

  it('are measured against no other target than the SLO that they name', () => {
    const text = incident('A', '2026-01-01 10:00', '2026-01-01 11:00', 'sla: { slo: cart-slo }\n');
    const { incidents } = incidentStatistics(workspaceOf({ 'hansei.yml': 'sla: { target: 99 }\n', 'a.md': text }));
    assert.deepEqual([incidents[0]?.impact.sla, incidents[0]?.impact.missing.includes('sla')], [null, true]);
  });

  it('are a page on which nothing of a document is markup', () => {
    const page = incidentsMarkdown(
      incidentStatistics(
        workspaceOf({
          'a.md': incident('A', '2026-01-01 10:00', '2026-01-01 11:00').replace('title: A', 'title: "<b>@all</b> | x"'),
        }),
      ),
      'en',
    );
    assert.match(page, /\\<b\\>@<!-- -->all\\<\/b\\> \\\| x `a\.md`/);
    assert.match(incidentsMarkdown(incidentStatistics(workspaceOf({})), 'ja'), /インシデントが見つかりません/);
  });
});

describe('service levels over all incidents', () => {
  const config = 'timezone: UTC\nsla: { target: 99.9, window: calendar-month }\n';

  it('cut an incident at the border of the month: 23:00 to 02:00 is 60 and 120 minutes', () => {
    const report = serviceLevelReport(
      workspaceOf({ 'hansei.yml': config, 'a.md': incident('A', '2026-01-31 23:00', '2026-02-01 02:00') }),
      at('2026-02-28T00:00:00Z'),
    );
    const months = report.objectives[0]?.windows.map(({ levels: { overall } }) => [
      overall.windowMinutes / 1440,
      Math.round(overall.windowMinutes * (1 - overall.availability / 100)),
    ]);
    assert.deepEqual(months, [
      [31, 60],
      [28, 120],
    ]);
  });

  it('count overlapping incidents once, open ones so far, planned ones not at all', () => {
    const report = serviceLevelReport(
      workspaceOf({
        'hansei.yml': config.replace('calendar-month', 'rolling-30d'),
        'a.md': incident('A', '2026-01-10 10:00', '2026-01-10 11:00'),
        'b.md': incident('B', '2026-01-10 10:30', '2026-01-10 11:30'),
        'c.md': incident('C', '2026-01-11 10:00', '2026-01-11 20:00', 'maintenance: true\n'),
        'd.md': incident('D', '2026-01-12 00:00', 'ongoing'),
      }),
      at('2026-01-12T00:30:00Z'),
    );
    const [window] = report.objectives[0]?.windows ?? [];
    assert.equal(window?.levels.overall.errorBudgetConsumedPercent, (100 * 120) / 43.2);
    assert.deepEqual(
      window?.incidents.map(({ file }) => file),
      ['d.md', 'b.md', 'a.md'],
    );
  });

  it('count nothing that lies after now, in a calendar window either', () => {
    const report = serviceLevelReport(
      workspaceOf({ 'hansei.yml': config, 'a.md': incident('A', '2026-01-10 10:00', '2026-01-12 10:00') }),
      at('2026-01-10T11:00:00Z'),
    );
    const [window] = report.objectives[0]?.windows ?? [];
    assert.deepEqual(
      [window?.levels.overall.windowMinutes, window?.levels.overall.errorBudgetConsumedPercent],
      [31 * 1440, (100 * 60) / 44.64],
    );
  });

  it('end what one document leaves open where another one of the incident is told to be over', () => {
    const [started, resolved] = ['2026-01-10 10:00', '2026-01-10 11:00'];
    const open = (more: string) => incident('A', started, 'ongoing', more).replace('postmortem', 'timeline');
    const intervals = `impact:\n  intervals:\n    - { from: "${started}", to: ongoing, fraction: 0.5 }\n`;
    for (const [more, minutes] of [
      ['impact: { normal_tps: 5 }\n', 60],
      [intervals, 30],
    ] as const) {
      const files = {
        'hansei.yml': 'sla: { target: 99.9 }\n',
        'a.md': open(more),
        'b.md': incident('A', started, resolved),
      };
      const workspace = workspaceOf(files);
      const [figures] = incidentStatistics(workspace).incidents;
      assert.deepEqual(
        [figures?.file, figures?.impact.timeToRestoreMinutes, figures?.impact.effectiveDowntimeMinutes],
        ['a.md', 60, minutes],
      );
      assert.equal(figures?.impact.ongoing, undefined);
      const [window] = serviceLevelReport(workspace, at('2026-01-20T00:00:00Z')).objectives[0]?.windows ?? [];
      assert.equal(window?.levels.overall.errorBudgetConsumedPercent, (100 * minutes) / 43.2);
    }
  });

  it('hold an SLO document’s service against its own target', () => {
    const slo =
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: cart-slo }\nspec:\n  service: cart\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: [{ target: 0.99 }]\n';
    const files = {
      'slo.yml': slo,
      'a.md': incident('A', '2026-01-10 10:00', '2026-01-10 11:00'),
      'b.md': incident('B', '2026-01-10 12:00', '2026-01-10 13:00').replace('[cart]', '[mail]'),
    };
    const now = at('2026-01-12T00:00:00Z');
    const [objective] = serviceLevelReport(workspaceOf(files), now).objectives;
    assert.deepEqual([objective?.objective.service, objective?.objective.target], ['cart', 99]);
    assert.deepEqual(
      objective?.windows[0]?.incidents.map(({ file }) => file),
      ['a.md'],
    );
    assert.match(serviceLevelMarkdown(serviceLevelReport(workspaceOf(files), now), 'en'), /## cart-slo: 99 %/);
    assert.deepEqual(
      serviceLevelReport(workspaceOf(files), now, { target: 100 }).objectives[0]?.windows[0]?.levels.overall
        .errorBudgetMinutes,
      null,
    );
  });

  /** @param calendar what stands beside the duration of one month */
  const monthly = (calendar: string) =>
    `apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: cart-slo }\nspec:\n  service: cart\n  timeWindow: [{ duration: 1M, isRolling: false${calendar} }]\n  objectives: [{ target: 0.99 }]\n`;
  const bounds: readonly (readonly [string, string, readonly string[]])[] = [
    ['', '', ['2026-02-01T00:00+09:00', '2026-03-01T00:00+09:00']],
    [
      'zone',
      ', calendar: { startTime: 2020-01-01 00:00:00, timeZone: America/New_York }',
      ['2026-01-01T00:00-05:00', '2026-02-01T00:00-05:00'],
    ],
    [
      'beginning',
      ', calendar: { startTime: 2020-01-21 12:30:00, timeZone: Asia/Tokyo }',
      ['2026-01-21T12:30+09:00', '2026-02-21T12:30+09:00'],
    ],
  ];
  for (const [name, calendar, expected] of bounds) {
    it(`measure by the calendar with the ${name || 'month and zone of the configuration'} of the SLO document`, () => {
      const workspace = workspaceOf({
        'hansei.yml': 'timezone: Asia/Tokyo\n',
        'slo.yml': monthly(calendar),
        'a.md': incident('A', '2026-02-01 03:00', '2026-02-01 04:00', 'sla: { slo: cart-slo }\n'),
      });
      const now = at('2026-02-01T04:30:00Z');
      const report = serviceLevelReport(workspace, now);
      const [from = 0, to = 0] = expected.map((text) => at(text));
      assert.deepEqual(
        report.objectives[0]?.windows.map(({ bounds: window, levels }) => [window, levels.overall.windowMinutes]),
        [[{ from, to }, (to - from) / 60_000]],
      );
      const shown = expected.map((text) => text.slice(0, 16).replace('T', ' ')).join(' – ');
      assert.ok(serviceLevelMarkdown(report, 'en').includes(`| ${shown} |`));
      assert.equal(incidentIn(workspace, 'a.md')?.input.window.type, 'calendar');
      assert.equal(incidentStatistics(workspace).incidents[0]?.impact.sla?.windowMinutes, (to - from) / 60_000);
    });
  }

  it('measure nothing by the calendar of a zone that nobody knows', () => {
    const workspace = workspaceOf({ 'slo.yml': monthly(', calendar: { timeZone: Mars/Olympus }') });
    assert.deepEqual(serviceLevelReport(workspace, at('2026-01-12T00:00:00Z')).notMeasured, ['cart-slo']);
  });

  const slo = (service: string) =>
    `apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: ${service}-slo }\nspec:\n  service: ${service}\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: [{ target: 0.999 }]\n`;
  const interval = (more: string) => `impact:\n  intervals:\n    - { from: "2026-01-10 10:00", ${more} }\n`;

  it('hold a service against what it suffered itself, whatever the incident is about', () => {
    const report = serviceLevelReport(
      workspaceOf({
        'cart.yml': slo('cart'),
        'mail.yml': slo('mail'),
        'a.md': incident(
          'A',
          '2026-01-10 10:00',
          '2026-01-10 11:00',
          interval('to: "2026-01-10 10:43:12", service: mail'),
        ),
      }),
      at('2026-01-12T00:00:00Z'),
    );
    assert.deepEqual(
      report.objectives.map(({ windows: [window] }) => [
        window?.levels.overall.errorBudgetConsumedPercent,
        window?.incidents.length,
      ]),
      [
        [0, 0],
        [100, 1],
      ],
    );
  });

  it('know the windows of OpenSLO, and name what nothing can be measured against', () => {
    const windows = ['1M', '720h', '90m'].map((duration) =>
      slo(`s${duration}`).replace('duration: 30d', `duration: ${duration}`),
    );
    const report = serviceLevelReport(
      workspaceOf({
        'hansei.yml': 'timezone: UTC\nsla: { target: 0.999 }\n',
        ...Object.fromEntries(
          [...windows, slo('p').replace('0.999', '99.9')].map((text, index) => [`${index}.yml`, text]),
        ),
      }),
      at('2026-01-31T00:00:00Z'),
    );
    assert.deepEqual(
      report.objectives.map(({ objective, windows: [window] }) => [objective.name, window?.bounds.from]),
      ['s1M-slo', 's720h-slo'].map((name) => [name, at('2026-01-01T00:00:00Z')]),
    );
    assert.deepEqual([...report.notMeasured].sort(), ['hansei.yml', 'p-slo', 's90m-slo']);
    assert.match(serviceLevelMarkdown(report, 'en'), /\nLeft out, .+: `hansei\.yml` `/);
  });

  it('measure every objective of an SLO document, by its name or number', () => {
    const text = slo('cart').replace(
      '[{ target: 0.999 }]',
      '[{ target: 0.99 }, { displayName: p99, targetPercent: 95 }, { displayName: typo, target: 99 }, {}]',
    );
    const report = serviceLevelReport(workspaceOf({ 'cart.yml': text }), at('2026-01-31T00:00:00Z'));
    assert.deepEqual(
      report.objectives.map(({ objective: { name, part, target } }) => [name, part, target]),
      [
        ['cart-slo', '1', 99],
        ['cart-slo', 'p99', 95],
      ],
    );
    assert.deepEqual(report.notMeasured, ['cart-slo (typo)', 'cart-slo (4)']);
    assert.match(serviceLevelMarkdown(report, 'en'), /## cart-slo \(1\): 99 %\n[\s\S]+## cart-slo \(p99\): 95 %/);
  });

  it('say of a target that is asked for no file', () => {
    const report = serviceLevelReport(workspaceOf({}), at('2026-01-31T00:00:00Z'), { target: 99.5 });
    assert.match(serviceLevelMarkdown(report, 'en'), /^# Service levels\n\n## Target: 99\.5 %\n/);
  });

  it('do not count what cannot be right, and say so', () => {
    const report = serviceLevelReport(
      workspaceOf({
        'hansei.yml': config,
        'a.md': incident('A', '2026-01-10 10:00', '2026-01-10 11:00', interval('to: "2026-01-10 11:00", fraction: 30')),
        'b.md': incident('B', '2026-01-10 10:00', '2026-01-10 09:00'),
      }),
      at('2026-01-12T00:00:00Z'),
    );
    assert.equal(report.objectives[0]?.windows[0]?.levels.overall.availability, 100);
    assert.deepEqual(
      report.notCounted.map(({ file }) => file),
      ['a.md', 'b.md'],
    );
    assert.match(serviceLevelMarkdown(report, 'en'), /\nLeft out, .*: `a\.md` `b\.md`\n$/);
  });

  it('count an interval that goes on up to now, with its fraction', () => {
    const report = serviceLevelReport(
      workspaceOf({
        'hansei.yml': config,
        'a.md': incident('A', '2026-01-10 10:00', 'ongoing', interval('to: ongoing, fraction: 0.5')),
      }),
      at('2026-01-10T12:00:00Z'),
    );
    const { overall } = report.objectives[0]?.windows[0]?.levels ?? {};
    assert.equal(overall?.errorBudgetConsumedPercent, (100 * 60) / 44.64);
    assert.deepEqual(report.notCounted, []);
  });

  it('reach up to now, however old the first incident is', () => {
    const report = serviceLevelReport(
      workspaceOf({
        'hansei.yml': config.replace('month', 'week'),
        'a.md': incident('A', '2010-01-10 10:00', '2010-01-10 11:00'),
      }),
      at('2026-01-12T00:00:00Z'),
    );
    const windows = report.objectives[0]?.windows ?? [];
    assert.deepEqual([windows.length, windows.at(-1)?.bounds.from], [400, at('2026-01-05T00:00:00Z')]);
  });

  it('never show an outage as 100 %', () => {
    const report = serviceLevelReport(
      workspaceOf({ 'hansei.yml': config, 'a.md': incident('A', '2026-01-10 10:00:00', '2026-01-10 10:00:01') }),
      at('2026-01-12T00:00:00Z'),
    );
    assert.match(serviceLevelMarkdown(report, 'en'), /\| 99\.9999 % \|/);
  });

  it('say what to do where there is no target', () => {
    assert.match(
      serviceLevelMarkdown(serviceLevelReport(workspaceOf({}), at('2026-01-01T00:00:00Z')), 'en'),
      /There is no target/,
    );
  });
});
