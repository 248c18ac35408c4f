import type { Maintenance } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { unknownRunbooks } from '../../../rules/unknown-runbook.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (runbook: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - id: log_cleanup
      title: Remove old logs
      rrule: FREQ=DAILY
      start: 2026-03-02 02:00
      runbook: ${runbook}
---
diagnostic_procedure:
  metadata: { id: disk_cleanup, title: Free space on a full disk }
  step_by_step:
    1: { description: See what fills the disk }
`;

export const unknownRunbook: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/unknown-runbook',
  severity: 'warning',
  reads: ['/maintenance/tasks'],
  acrossFiles: true,
  summary: { en: 'A task whose runbook does not exist', ja: '存在しない手順書を指す作業' },
  why: {
    en: 'Whoever takes over the task cannot find out how to do it.',
    ja: '作業を引き継いだ人が、やり方を見つけられません。',
  },
  good: plan('disk_cleanup'),
  bad: plan('disk_clean'),
  *check(subject, repository) {
    const named = subject.model.tasks.map(({ at, runbook }) => ({ at: `${at}/runbook`, runbook }));
    yield* unknownRunbooks(subject, named, repository);
  },
};
