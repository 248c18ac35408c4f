import type { Maintenance } from '../../../../generated/types.ts';
import * as say from '../../../messages/maintenance.ts';
import type { Rule } from '../../../rule.ts';
import { placeWithin } from '../../../text/place-within.ts';
import type { MaintenanceModel } from '../model.ts';

const plan = (rule: string) => `maintenance:
  timezone: Asia/Tokyo
  tasks:
    - id: config_backup
      title: Back the configuration up
      rrule: ${rule}
      start: 2026-03-01 03:00
`;

export const unreadableRrule: Rule<Maintenance, MaintenanceModel> = {
  code: 'maintenance/unreadable-rrule',
  severity: 'error',
  reads: ['/maintenance/tasks'],
  summary: { en: 'A recurrence rule that cannot be read', ja: '読み取れない繰り返し規則' },
  why: {
    en: 'Guessing would put the task on the wrong days, and a calendar that imports it may guess differently. Only the faulty part is marked.',
    ja: '推測で解釈すると予定日がずれ、カレンダーの解釈とも食い違います。誤っている部分だけを示します。',
  },
  good: plan('FREQ=MONTHLY;BYMONTHDAY=1'),
  bad: plan('FREQ=MONTHLY;BYMONTHDAY=32'),
  *check({ model, source, text }) {
    for (const { at, reading } of model.tasks) {
      if (reading === undefined || 'rule' in reading) continue;
      const place = `${at}/rrule`;
      const span = source.find(place);
      for (const { reason, written, name, span: part } of reading.faults) {
        const message = say.unreadableRule(reason, written.trim(), name);
        if (span === undefined) yield { at: place, message };
        else yield { at: place, span: partOf(span, part, text), message };
      }
    }
  },
};

/** The characters of a part, wherever the value begins behind its quotes. */
function partOf(
  span: { readonly start: number; readonly end: number },
  part: { readonly start: number; readonly end: number },
  text: string,
) {
  const written = text.slice(span.start, span.end);
  const inner = /^(["'])[\s\S]*\1$/.test(written) && written.length > 1 ? written.slice(1, -1) : written;
  return placeWithin({ text: inner, span }, part.start, part.end, text);
}
