import type { Maintenance } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import type { Pointer } from '../../../document/value.ts';
import * as say from '../../../messages/maintenance.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (id: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: log_cleanup, title: Remove old logs, rrule: FREQ=DAILY, start: 2026-03-02 02:00 }
    - { id: ${id}, title: Back the configuration up, rrule: FREQ=MONTHLY, start: 2026-03-01 03:00 }
`;

export const duplicateTask: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/duplicate-task',
  severity: 'error',
  reads: ['/maintenance/tasks'],
  summary: { en: 'Two tasks have the same id', ja: 'ID が重複する作業' },
  why: {
    en: 'Runs are recorded by task id: a run of one counts for both.',
    ja: '実施記録は ID で数えるため、片方の記録が両方に数えられます。',
  },
  good: plan('config_backup'),
  bad: plan('log_cleanup'),
  *check({ model, source }) {
    const first = new Map<string, Pointer>();
    for (const { at, id } of model.tasks) {
      if (id === undefined || isPlaceholder(id)) continue;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, at);
      else {
        const related = [{ span: source.locate(`${earlier}/id`), message: firstHere() }];
        yield { at: `${at}/id`, message: say.duplicateTask(id), related };
      }
    }
  },
};
