import * as say from '../../messages/import.ts';
import { type ImportedEvent, type JsonSource, mostRecords, type SkippedRecord } from '../imported.ts';
import { hasEmptyList, instantAt, isJsonMap, type JsonMap, listAt, mapAt, textAt } from '../json-value.ts';

/** PagerDuty: log entries of an incident, newest first as the API gives them. */
export const pagerduty: JsonSource = {
  name: 'pagerduty',
  matches: (value) => hasEmptyList(value, 'log_entries') || entriesIn(value).some(isEntry),
  read(value) {
    const events: ImportedEvent[] = [];
    const skipped: SkippedRecord[] = [];
    const entries = entriesIn(value);
    for (const [index, entry] of entries.slice(0, mostRecords).entries()) {
      const record = say.atPlace(`log_entries[${index}]`);
      const instant = isJsonMap(entry) ? instantAt(entry, 'created_at') : undefined;
      if (!isJsonMap(entry) || !isEntry(entry)) skipped.push({ record, reason: say.notARecord() });
      else if (instant === undefined) skipped.push({ record, reason: say.noTime('created_at') });
      else events.push(eventOf(entry, instant));
    }
    return { events, skipped, records: entries.length };
  },
};

function entriesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isJsonMap(value) ? listAt(value, 'log_entries') : [];
}

function isEntry(value: unknown): boolean {
  return isJsonMap(value) && /_log_entry(?:_reference)?$/.test(textAt(value, 'type') ?? '');
}

/** `acknowledge_log_entry` and `acknowledgement_log_entry` are the same. */
const stems: readonly (readonly [RegExp, string])[] = [
  [/^trigger/, 'trigger'],
  [/^unacknowledge/, 'unacknowledge'],
  [/^acknowledge/, 'acknowledge'],
  [/^(?:re)?assign/, 'assign'],
  [/^escalat/, 'escalate'],
  [/^notif/, 'notify'],
  [/^(?:annotat|note)/, 'annotate'],
  [/^snooze/, 'snooze'],
  [/^reopen/, 'reopen'],
  [/^resol/, 'resolve'],
];

/** What their summary tells stands nowhere else: to whom, for example. Of others it says what the row says already. */
const toldBySummary = new Set(['trigger', 'assign', 'escalate', 'notify', 'change']);

function eventOf(entry: JsonMap, instant: ImportedEvent['instant']): ImportedEvent {
  const type = textAt(entry, 'type') ?? '';
  const stem = stems.find(([pattern]) => pattern.test(type))?.[1] ?? 'change';
  const channel = mapAt(entry, 'channel');
  const said =
    textAt(entry, 'note') ??
    textAt(channel, 'summary') ??
    textAt(channel, 'subject') ??
    textAt(mapAt(entry, 'event_details'), 'description') ??
    (toldBySummary.has(stem) ? textAt(entry, 'summary') : undefined);
  return {
    id: `pagerduty/${textAt(entry, 'id') ?? `${type}/${instant}`}`,
    instant,
    event: say.incidentEvent(stem),
    actor: textAt(mapAt(entry, 'agent'), 'summary') ?? 'PagerDuty',
    action: said ?? '',
  };
}
