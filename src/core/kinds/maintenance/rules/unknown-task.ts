import type { Maintenance } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/maintenance.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (task: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: log_cleanup, title: Remove old logs, rrule: FREQ=DAILY, start: 2026-03-02 02:00 }
  runs:
    - { task: ${task}, date: 2026-03-02, by: "@sato", result: done }
`;

export const unknownTask: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/unknown-task',
  severity: 'error',
  reads: ['/maintenance/tasks', '/maintenance/runs', '/maintenance/?', '/maintenance/tasks/*'],
  summary: { en: 'A run of a task that does not exist', ja: '存在しない作業の実施記録' },
  why: {
    en: 'The task still counts as not done.',
    ja: '実施したのに、作業は未実施のまま数えられます。',
  },
  good: plan('log_cleanup'),
  bad: plan('log_clean_up'),
  *check(subject) {
    const { tasks, runs } = subject.model;
    const known = new Set(tasks.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const wrong = runs.filter(({ task }) => task !== undefined && !isPlaceholder(task) && !known.has(task));
    for (const [index, { at, task = '' }] of wrong.entries()) {
      // Comparing all with all would take long where many are wrong.
      const candidates = index < mostGuesses ? [...known] : [];
      yield unknownReference(subject, `${at}/task`, task, candidates, (nearest) => say.unknownTask(task, nearest));
    }
  },
};

const mostGuesses = 50;
