import * as say from '../../messages/import.ts';
import { type ImportedEvent, type JsonSource, mostRecords, type SkippedRecord } from '../imported.ts';
import { epochAt, instantAt, isJsonMap, listAt, textAt } from '../json-value.ts';

/** Opsgenie: the logs of an alert. */
export const opsgenie: JsonSource = {
  name: 'opsgenie',
  matches: (value) => isJsonMap(value) && listAt(value, 'data').some((entry) => isJsonMap(entry) && 'log' in entry),
  read(value) {
    const events: ImportedEvent[] = [];
    const skipped: SkippedRecord[] = [];
    const list = isJsonMap(value) ? listAt(value, 'data') : [];
    for (const [index, entry] of list.slice(0, mostRecords).entries()) {
      const record = say.atPlace(`data[${index}]`);
      if (!isJsonMap(entry)) {
        skipped.push({ record, reason: say.notARecord() });
        continue;
      }
      const instant = instantAt(entry, 'createdAt') ?? epochAt(entry, 'createdAt');
      const log = textAt(entry, 'log');
      if (instant === undefined) skipped.push({ record, reason: say.noTime('createdAt') });
      else if (log === undefined) skipped.push({ record, reason: say.noText() });
      else {
        events.push({
          id: `opsgenie/${textAt(entry, 'offset') ?? `${instant}/${log}`}`,
          instant,
          event: say.incidentEvent(stemOf(log)),
          actor: textAt(entry, 'owner') ?? 'Opsgenie',
          action: log,
        });
      }
    }
    return { events, skipped, records: list.length };
  },
};

const stems: readonly (readonly [RegExp, string])[] = [
  [/\balert created\b|\bcreated via\b/i, 'trigger'],
  [/\bunacknowledged\b/i, 'unacknowledge'],
  [/\backnowledged\b/i, 'acknowledge'],
  [/\bescalat/i, 'escalate'],
  [/\b(?:owner|assigned|responder)\b/i, 'assign'],
  [/\b(?:notification|notified|notify|sent)\b/i, 'notify'],
  [/\bnote\b/i, 'annotate'],
  [/\bsnoozed\b/i, 'snooze'],
  [/\bclosed\b|\bresolved\b/i, 'resolve'],
];

function stemOf(log: string): string {
  return stems.find(([pattern]) => pattern.test(log.slice(0, 500)))?.[1] ?? 'change';
}
