import type { Maintenance } from '../../../../generated/types.ts';
import * as say from '../../../messages/maintenance.ts';
import { occurrenceDays } from '../../../recurrence/occurrences.ts';
import type { Rule } from '../../../rule.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (rule: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - id: leap_day_drill
      title: See whether the batch knows the leap day
      rrule: ${rule}
      start: 2026-02-01 03:00
`;

export const neverDue: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/never-due',
  severity: 'warning',
  reads: ['/maintenance/tasks'],
  summary: { en: 'A task that is never due', ja: '一度も予定されない作業' },
  why: {
    en: 'It is in the plan, so everybody assumes that it gets done; but no calendar will ever show it.',
    ja: '計画に書かれているため実施されていると思われますが、どのカレンダーにも現れません。',
  },
  good: plan('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'),
  bad: plan('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
  *check({ model }) {
    for (const { at, recurrence } of model.tasks.slice(0, mostTasks)) {
      if (recurrence === undefined) continue;
      const { months, monthDays, positions, weekdays, until } = recurrence.rule;
      const isRestricted =
        until !== undefined || [months, monthDays, positions, weekdays].some(({ length }) => length > 0);
      if (isRestricted && occurrenceDays(recurrence).next().done === true)
        yield { at: `${at}/rrule`, message: say.neverDue() };
    }
  },
};

/** Looking for a day that never comes takes a moment. */
const mostTasks = 300;
