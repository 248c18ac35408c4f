import type { Maintenance } from '../../../../generated/types.ts';
import * as say from '../../../messages/maintenance.ts';
import type { Rule } from '../../../rule.ts';
import { zoneOfSettings } from '../../../settings.ts';
import { day } from '../../../time/instant.ts';
import { readLocal } from '../../../time/resolve.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (date: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - { id: config_backup, title: Back the configuration up, rrule: FREQ=MONTHLY, start: 2026-03-15 03:00 }
  runs:
    - { task: config_backup, date: ${date}, by: "@sato", result: done }
`;

export const futureRun: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/future-run',
  severity: 'warning',
  reads: ['/maintenance/runs'],
  summary: { en: 'A recorded run in the future', ja: '日付が未来の実施記録' },
  why: {
    en: 'A run counts from its date on: until then the task is not done.',
    ja: '記録が数えられるのはその日からで、それまで作業は未実施のままです。',
  },
  good: plan('2026-03-16'),
  bad: plan('2027-03-16'),
  today: '2026-04-01',
  *check({ model, settings }, repository) {
    const today = model.runs.length === 0 ? undefined : repository.today();
    if (today === undefined) return;
    const own = zoneOfSettings(settings);
    const zones = new Map(model.tasks.map(({ id, recurrence }) => [id, recurrence?.zone]));
    const tomorrow = readLocal((today + 1) * day, own).instant;
    for (const { at, task, time, day: on } of model.runs) {
      const zone = zones.get(task) ?? own;
      const begin = on === undefined ? time.instant : readLocal(on * day, zone).instant;
      if (begin !== undefined && tomorrow !== undefined && begin >= tomorrow)
        yield { at: `${at}/date`, message: say.futureRun(time.text) };
    }
  },
};
