import * as say from '../../messages/import.ts';
import { type ImportedEvent, type JsonSource, mostRecords, type SkippedRecord } from '../imported.ts';
import { epochAt, isJsonMap, type JsonMap, listAt, textAt } from '../json-value.ts';
import { alertsIn, isAlert, readAlerts } from './alertmanager.ts';

/** Grafana: deliveries of unified alerting, and annotations. */
export const grafana: JsonSource = {
  name: 'grafana',
  matches: (value) =>
    isAnnotationList(value) || alertsIn(value).some(({ alert }) => isAlert(alert) && isGrafanas(alert)),
  read: (value) => (isAnnotationList(value) ? readAnnotations(value) : readAlerts(value, 'grafana')),
};

function isGrafanas(alert: JsonMap): boolean {
  return ['dashboardURL', 'panelURL', 'silenceURL', 'valueString'].some((key) => key in alert);
}

function isAnnotationList(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (entry) => isJsonMap(entry) && typeof entry['time'] === 'number' && ('text' in entry || 'tags' in entry),
    )
  );
}

function readAnnotations(list: readonly unknown[]) {
  const events: ImportedEvent[] = [];
  const skipped: SkippedRecord[] = [];
  for (const [index, entry] of list.slice(0, mostRecords).entries()) {
    const annotation = entry as JsonMap;
    const instant = epochAt(annotation, 'time');
    const text = textAt(annotation, 'text')
      ?.replace(/<[^>]{0,200}>/g, '')
      .trim();
    const tags = listAt(annotation, 'tags').filter((tag) => typeof tag === 'string');
    const record = say.atPlace(`[${index}]`);
    if (instant === undefined) skipped.push({ record, reason: say.noTime('time') });
    else if ((text ?? '') === '' && tags.length === 0) skipped.push({ record, reason: say.noText() });
    else {
      events.push({
        id: `annotation/${textAt(annotation, 'id') ?? `${instant}/${text ?? tags.join()}`}`,
        instant,
        event: say.annotation(),
        actor: textAt(annotation, 'login') ?? 'grafana',
        action: [text, tags.length > 0 ? `[${tags.join(', ')}]` : ''].filter(Boolean).join(' '),
      });
    }
  }
  return { events, skipped, records: list.length };
}
