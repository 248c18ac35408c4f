import assert from 'node:assert/strict';
import { maintenanceTasks } from '../../../src/core/maintenance/maintenance-tasks.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

function stateAt(now: string, task: string, ...runs: readonly string[]) {
  const text = `maintenance:\n  timezone: Asia/Tokyo\n  tasks:\n    - { id: a, ${task} }\n  runs: [${runs.map((run) => `{ task: a, ${run} }`).join(', ')}]\n`;
  const [found] = maintenanceTasks(workspaceOf({ 'a.yml': text }), asInstant(Date.parse(`${now}+09:00`)));
  if (found === undefined) return undefined;
  const day = (instant: number | undefined) =>
    instant === undefined ? '-' : new Date(instant + 9 * 3_600_000).toISOString().slice(0, 10);
  return `${found.state} ${day(found.due)} next ${day(found.next)} open ${found.open}`;
}

const daily = 'rrule: FREQ=DAILY, start: 2026-03-01 02:00';
const monthly = 'rrule: FREQ=MONTHLY, start: 2026-01-31 03:00, overdue_after: 7d';

describe('the state of a recurring task', () => {
  const cases: readonly [name: string, expected: string | undefined, now: string, task: string, ...runs: string[]][] = [
    ['before its first time', 'upcoming 2026-03-01 next 2026-03-01 open 0', '2026-02-20T00:00', daily],
    ['when its time has come', 'due 2026-03-01 next 2026-03-02 open 1', '2026-03-01T02:00', daily],
    ['a day later', 'overdue 2026-03-01 next 2026-03-03 open 2', '2026-03-02T02:01', daily],
    ['done', 'done 2026-03-01 next 2026-03-02 open 0', '2026-03-01T09:00', daily, 'date: 2026-03-01'],
    [
      'begun a little early',
      'done 2026-03-02 next 2026-03-03 open 0',
      '2026-03-02T03:00',
      daily,
      'date: 2026-03-02 01:45',
    ],
    ['done late', 'due 2026-03-02 next 2026-03-03 open 1', '2026-03-02T03:00', daily, 'date: 2026-03-01 22:00'],
    [
      'done in another zone',
      'done 2026-03-02 next 2026-03-03 open 0',
      '2026-03-02T03:00',
      daily,
      'date: 2026-03-01T17:30:00Z',
    ],
    [
      'failed',
      'due 2026-03-02 next 2026-03-03 open 1',
      '2026-03-02T03:00',
      daily,
      'date: 2026-03-01',
      'date: 2026-03-02, result: failed',
    ],
    [
      'left out on purpose',
      'done 2026-03-02 next 2026-03-03 open 0',
      '2026-03-02T03:00',
      daily,
      'date: 2026-03-02, result: skipped',
    ],
    ['done in the future', 'overdue 2026-03-01 next 2026-03-03 open 2', '2026-03-02T03:00', daily, 'date: 2026-03-09'],
    [
      'a run closes what was open before',
      'done 2026-03-09 next 2026-03-10 open 0',
      '2026-03-09T03:00',
      daily,
      'date: 2026-03-09',
    ],
    [
      'monthly is not thirty days',
      'done 2026-01-31 next 2026-03-31 open 0',
      '2026-03-30T00:00',
      monthly,
      'date: 2026-02-02',
    ],
    ['within its allowance', 'due 2026-03-31 next 2026-05-31 open 1', '2026-04-06T00:00', monthly, 'date: 2026-02-02'],
    [
      'after its allowance',
      'overdue 2026-03-31 next 2026-05-31 open 1',
      '2026-04-08T00:00',
      monthly,
      'date: 2026-02-02',
    ],
    [
      'over',
      'done 2026-03-01 next - open 0',
      '2026-06-01T00:00',
      'rrule: FREQ=DAILY;COUNT=1, start: 2026-03-01',
      'date: 2026-03-01',
    ],
    ['never', undefined, '2026-06-01T00:00', 'rrule: FREQ=DAILY;UNTIL=20250101, start: 2026-03-01'],
    [
      'whole days',
      'due 2026-06-01 next 2026-06-08 open 1',
      '2026-06-01T20:00',
      'rrule: FREQ=WEEKLY, start: 2026-06-01',
    ],
    ['unreadable', undefined, '2026-06-01T00:00', 'rrule: often, start: 2026-03-01'],
    [
      'left out for ever',
      'overdue 1990-01-01 next 2026-06-01 open 1000',
      '2026-06-01T00:00',
      'rrule: FREQ=DAILY, start: 1990-01-01 08:00',
    ],
  ];
  for (const [name, expected, now, task, ...runs] of cases)
    it(name, () => assert.equal(stateAt(now, task, ...runs), expected));
});
