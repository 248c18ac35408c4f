import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');
const plan = `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: logs, title: "Logs \\e[31m", rrule: FREQ=DAILY, start: 2026-03-01 02:00 }
    - { id: backup, rrule: FREQ=MONTHLY, start: 2026-01-31, owner: "@sato" }
    - { id: drill, rrule: FREQ=YEARLY, start: 2026-09-01 }
    - { id: broken, rrule: FREQ=OFTEN, start: 2026-09-01 }
  runs:
    - { task: backup, date: 2026-02-01, by: "@sato" }
`;

describe('hansei maintenance', () => {
  it('says of every task how it stands, worst first', () => {
    inFolder({ 'ops/plan.yml': plan }, (folder) => {
      const { code, out, err } = hansei(folder, ['maintenance', '--now', '2026-03-02T03:00:00+09:00']);
      assert.equal(code, 0);
      const tasks = JSON.parse(out) as { task: string; due: string; state: string; file: string; line: number }[];
      assert.deepEqual(
        tasks.map(({ task, due, state }) => [task, due, state]),
        [
          ['logs', '2026-03-01T02:00:00+09:00', 'overdue'],
          ['drill', '2026-09-01T00:00:00+09:00', 'upcoming'],
          ['backup', '2026-01-31T00:00:00+09:00', 'done'],
        ],
      );
      assert.deepEqual([tasks[0]?.file, tasks[0]?.line], ['ops/plan.yml', 4]);
      assert.match(err, /1 task is left out/);
    });
  });

  it('shows a table to people, in their language, and obeys nothing that stands in a title', () => {
    inFolder({ 'plan.yml': plan }, (folder) => {
      const { out } = hansei(folder, ['maintenance', '--now', '2026-03-02', '--format', 'pretty', '--lang', 'ja']);
      assert.match(out, /^状態 +作業 +予定 +次回 +担当 +前回\n期限切れ +Logs/);
      assert.match(out, /完了 +backup +2026-01-31 +2026-03-31 +@sato +2026-02-01 @sato/);
      assert.ok(!out.includes('\u001b'));
    });
  });

  it('fails on what it is asked to fail on', () => {
    inFolder({ 'plan.yml': plan.replace('FREQ=OFTEN', 'FREQ=YEARLY') }, (folder) => {
      const code = (...args: string[]) => hansei(folder, ['maintenance', ...args]).code;
      assert.equal(code('--now', '2026-03-01T05:00', '--fail-on', 'overdue'), 0);
      assert.equal(code('--now', '2026-03-01T05:00', '--fail-on', 'due'), 1);
      assert.equal(code('--now', '2026-03-09', '--fail-on', 'overdue'), 1);
      assert.equal(code('--now', 'soon'), 2);
    });
  });

  const utf16 = Buffer.from(`\ufeff${plan}`, 'utf16le');
  const task = '{ id: logs, rrule: FREQ=DAILY, start: 2026-03-01 02:00 }';
  for (const [name, content, message] of [
    ['is not UTF-8', utf16, /^plan\.yml: This file is not UTF-8/],
    ['is too large', `${plan}#${' '.repeat(5_000_000)}\n`, /^plan\.yml: .*5 MB/],
    ['is broken', `maintenance:\n  tasks:\n\t- ${task}\n`, /^plan\.yml:3: Tabs/],
    ['is broken in part', `maintenance:\n  tasks:\n    - ${task}\n    - { id: a\n`, /^plan\.yml:4: /],
    ['has rules that nobody can read', plan.replaceAll('FREQ=', 'FREQ:'), /4 tasks are left out/],
    ['has tasks without an id', 'maintenance:\n  tasks:\n    - { title: Logs }\n', /1 task is left out/],
  ] as const)
    it(`never takes a plan for done that ${name}`, () => {
      inFolder({ 'plan.yml': content }, (folder) => {
        const failing = hansei(folder, ['maintenance', '--now', '2026-03-01', '--fail-on', 'overdue']);
        assert.match(failing.err, message);
        assert.equal(failing.code, 1);
        assert.equal(hansei(folder, ['maintenance', '--now', '2026-03-01']).code, 0);
      });
    });

  it('leaves files of others alone that it cannot read', () => {
    inFolder({ 'data.json': `{"a":"${'x'.repeat(5_000_001)}"}`, 'app.yml': 'maintenance: [true\n' }, (folder) => {
      const { code, err } = hansei(folder, ['maintenance', '--fail-on', 'due']);
      assert.deepEqual([code, err.includes('data.json')], [0, false]);
    });
  });

  it('has nothing to say where there is no plan', () => {
    inFolder({ 'a.md': '# A\n' }, (folder) => assert.equal(hansei(folder, ['maintenance']).out, '[]\n'));
  });

  it('exports a plan as a calendar, and nothing else', () => {
    const { code, out } = hansei(examples, ['export', 'maintenance/servers.yml', '--to', 'ics']);
    assert.equal(code, 0);
    assert.match(out, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.equal(out.match(/BEGIN:VEVENT/g)?.length, 4);
    const refused = hansei(examples, ['export', 'runbooks/cpu_analysis.yml', '--to', 'ics']);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /maintenance plan/);
  });
});
