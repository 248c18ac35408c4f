import type { Maintenance } from '../../../../generated/types.ts';
import { runsByTask } from '../../../maintenance/runs-by-task.ts';
import { changesAround, taskState } from '../../../maintenance/task-state.ts';
import * as say from '../../../messages/maintenance.ts';
import type { Rule } from '../../../rule.ts';
import { dayAt, formatDay } from '../../../time/day-number.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (date: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: config_backup, title: Back the configuration up, rrule: FREQ=MONTHLY, start: 2026-01-15 03:00 }
  runs:
    - { task: config_backup, date: ${date}, by: "@sato", result: done }
`;

export const overdueTask: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/overdue-task',
  severity: 'info',
  reads: ['/maintenance/tasks', '/maintenance/runs'],
  summary: { en: 'An overdue recurring task', ja: '予定日を過ぎても実施されていない定期作業' },
  why: {
    en: 'What the task prevents can happen from now on. A run that was done, or skipped on purpose, closes this one and all earlier ones.',
    ja: 'この作業が防いでいた障害が起こり得る状態です。完了または見送りの記録があれば、それ以前の分も含めて閉じられます。',
  },
  good: plan('2026-03-16'),
  bad: plan('2026-02-15'),
  today: '2026-04-01',
  *check({ model }, repository) {
    const now = model.tasks.length === 0 ? undefined : repository.now();
    if (now === undefined) return;
    const runs = runsByTask(model);
    for (const task of model.tasks.slice(0, mostTasks)) {
      const own = runs.get(task.id ?? '') ?? [];
      const state = taskState(task, own, now);
      if (state === undefined || task.recurrence === undefined) continue;
      const { zone } = task.recurrence;
      for (const instant of changesAround(task, own, state, now)) repository.hasPassed(instant);
      if (state.state !== 'overdue') continue;
      yield { at: `${task.at}/id`, message: say.overdueTask(formatDay(dayAt(state.due, zone)), state.open) };
    }
  },
};

const mostTasks = 300;
