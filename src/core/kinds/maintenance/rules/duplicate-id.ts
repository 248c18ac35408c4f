import type { Maintenance } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { duplicateDefinition } from '../../../rules/duplicate-definition.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (id: string) => `maintenance:
  id: ${id}
  timezone: Asia/Tokyo
  tasks:
    - { id: log_cleanup, title: Remove old logs, rrule: FREQ=DAILY, start: 2026-03-02 02:00 }
`;

export const duplicateId: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/duplicate-id',
  severity: 'error',
  reads: ['/maintenance/id'],
  acrossFiles: true,
  summary: { en: 'Two plans have the same id', ja: 'ID が重複する計画' },
  why: {
    en: 'Calendars tell plans apart by their id: the events of one plan overwrite those of the other.',
    ja: 'カレンダーは計画の ID で予定を見分けるため、一方の予定が他方の予定で上書きされます。',
  },
  good: `${plan('shop-servers')}---\n${plan('shop-network')}`,
  bad: `${plan('shop-servers')}---\n${plan('shop-servers')}`,
  *check(subject, repository) {
    const id = subject.value.maintenance?.id;
    if (typeof id !== 'string') return;
    yield* duplicateDefinition(subject, repository, { at: '/maintenance/id', id, name: `maintenance:${id}` });
  },
};
