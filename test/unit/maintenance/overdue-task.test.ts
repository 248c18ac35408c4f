import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { maintenanceTasks } from '../../../src/core/maintenance/maintenance-tasks.ts';
import { hour, type Instant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const plan = `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: backup, title: Back up, rrule: FREQ=DAILY, start: 2026-03-01 02:00 }
    - { id: logs, title: Clear logs, rrule: FREQ=WEEKLY, start: 2026-03-01 23:30, overdue_after: 4h }
    - { id: certificates, title: Renew, rrule: FREQ=MONTHLY, start: 2026-02-15, timezone: America/New_York }
    - { id: freeze, title: Freeze, rrule: "FREQ=YEARLY", start: 2026-03-04 09:00, timezone: UTC, overdue_after: 0m }
  runs:
    - { task: backup, date: 2026-03-02 11:00, by: "@sato" }
    - { task: logs, date: 2026-03-03, by: "@sato" }
`;

const at = (text: string) => Date.parse(text) as Instant;

function repositoryAt(now: Instant): Workspace {
  const workspace = new Workspace(kinds);
  workspace.set('hansei.yml', 'timezone: Europe/Berlin\n');
  workspace.set('plan.yml', plan);
  workspace.completeNow();
  workspace.setNow(now);
  return workspace;
}

/** The tasks that a check calls overdue: where their findings stand. */
function told(workspace: Workspace): readonly number[] {
  return workspace
    .problems('plan.yml')
    .filter(({ code }) => code === 'maintenance/overdue-task')
    .map(({ span }) => plan.lastIndexOf('\n', span.start));
}

/** The tasks that the list of maintenance calls overdue. */
function listed(workspace: Workspace, now: Instant): readonly number[] {
  const tasks = maintenanceTasks(workspace, now).filter(({ state }) => state === 'overdue');
  return tasks.map(({ offset }) => plan.lastIndexOf('\n', offset)).sort((a, b) => a - b);
}

describe('a task that is overdue', () => {
  const hours = Array.from({ length: 10 * 24 }, (_, index) => (at('2026-02-27T00:30:00Z') + index * hour) as Instant);

  it('is so for a check and for the list of maintenance at every hour', () => {
    const seen = new Set<number>();
    for (const now of hours) {
      const workspace = repositoryAt(now);
      assert.deepEqual(told(workspace), listed(workspace, now), new Date(now).toISOString());
      seen.add(told(workspace).length);
    }
    assert.deepEqual([...seen].sort(), [1, 2, 3, 4]);
  });

  it('is told when its time has come, and not told when the clock goes back', () => {
    const workspace = repositoryAt(hours[0] as Instant);
    for (const now of [...hours, ...hours.toReversed()]) {
      workspace.setNow(now);
      assert.deepEqual(told(workspace), listed(workspace, now), new Date(now).toISOString());
    }
  });

  it('is told of what an earlier run kept, on the same day', () => {
    const [before, after] = [at('2026-03-03T16:59:00Z'), at('2026-03-03T17:01:00Z')];
    const earlier = repositoryAt(before);
    const count = told(earlier).length;
    const later = new Workspace(kinds);
    later.set('hansei.yml', 'timezone: Europe/Berlin\n');
    later.setNow(after);
    later.resume(earlier.keep(), () => plan);
    assert.equal(told(later).length, count + 1);
  });

  it('changes nothing up to the next instant that one of them waits for', () => {
    const workspace = repositoryAt(at('2026-03-03T16:59:00Z'));
    told(workspace);
    const { until } = workspace.timeOfAnswers;
    assert.equal(until, at('2026-03-03T17:00:00Z'));
  });
});
