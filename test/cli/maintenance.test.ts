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
      assert.match(out, /^状態 +作業 +予定 +次回 +担当 +前回\n超過 +Logs/);
      assert.match(out, /完了 +backup +2026-01-31 +2026-03-31 +@sato +2026-02-01 @sato/);
      assert.ok(!out.includes('\u001b'));
    });
  });

  it('fails on what it is asked to fail on', () => {
    inFolder({ 'plan.yml': plan }, (folder) => {
      const code = (...args: string[]) => hansei(folder, ['maintenance', ...args]).code;
      assert.equal(code('--now', '2026-03-01T05:00', '--fail-on', 'overdue'), 0);
      assert.equal(code('--now', '2026-03-01T05:00', '--fail-on', 'due'), 1);
      assert.equal(code('--now', '2026-03-09', '--fail-on', 'overdue'), 1);
      assert.equal(code('--now', 'soon'), 2);
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
