import * as say from '../../messages/import.ts';
import type { Instant } from '../../time/instant.ts';
import {
  type ImportedEvent,
  type ImportedFile,
  type JsonSource,
  mostRecords,
  type SkippedRecord,
} from '../imported.ts';
import { hasEmptyList, instantAt, isJsonMap, type JsonMap, listAt, mapAt, textAt } from '../json-value.ts';

/**
 * Alertmanager: the webhook's version 4, deliveries of it in a list, and the answer of API v2. Grafana's unified alerting
 * sends the same shape. A firing alert's `endsAt` is the zero time, or lies ahead: neither is its end.
 */
export const alertmanager: JsonSource = {
  name: 'alertmanager',
  matches: (value) => hasEmptyList(value, 'alerts') || alertsIn(value).some(({ alert }) => isAlert(alert)),
  read: (value) => readAlerts(value, 'alertmanager'),
};

/** Reads alerts of either sender. @param sender who is named as the actor */
export function readAlerts(value: unknown, sender: string): ImportedFile {
  const skipped: SkippedRecord[] = [...cutOff(value)];
  const events: ImportedEvent[] = [];
  const begun = new Set<string>();
  const endsOnly: { readonly print: string; readonly event: ImportedEvent }[] = [];
  const alerts = alertsIn(value);
  for (const { alert, place } of alerts.slice(0, mostRecords)) {
    const record = say.atPlace(place);
    const starts = isAlert(alert) ? instantAt(alert, 'startsAt') : undefined;
    if (!isAlert(alert)) skipped.push({ record, reason: say.notARecord() });
    else if (starts === undefined) skipped.push({ record, reason: say.noTime('startsAt') });
    else {
      const print = fingerprintOf(alert);
      const ends = endOf(alert);
      const begins = eventOf(alert, print, 'firing', starts, sender);
      if (ends !== undefined) events.push(eventOf(alert, print, 'resolved', ends, sender));
      if (ends === starts) endsOnly.push({ print, event: begins });
      else {
        begun.add(print);
        events.push(begins);
      }
    }
  }
  // A delivery that tells the end may repeat it as the start: then the start that another delivery tells is the true one.
  const begins = endsOnly.flatMap(({ print, event }) => (begun.has(print) ? [] : [event]));
  return { events: [...events, ...begins], skipped, records: alerts.length };
}

/** All alerts of a delivery, of a list of deliveries, or of a plain list. */
export function alertsIn(value: unknown): readonly { readonly alert: unknown; readonly place: string }[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((entry: unknown, index) => {
    const before = Array.isArray(value) ? `[${index}]` : '';
    if (!isJsonMap(entry) || !Array.isArray(entry['alerts'])) return [{ alert: entry, place: before }];
    return entry['alerts'].map((alert: unknown, number) => ({
      alert,
      place: `${before}${before && '.'}alerts[${number}]`,
    }));
  });
}

/** True for what has labels and a start, as every alert does. */
export function isAlert(value: unknown): value is JsonMap {
  return isJsonMap(value) && isJsonMap(value['labels']) && 'startsAt' in value;
}

function cutOff(value: unknown): readonly SkippedRecord[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    const count = isJsonMap(entry) ? Number(entry['truncatedAlerts'] ?? 0) : 0;
    return count > 0 ? [{ record: say.atPlace('truncatedAlerts'), reason: say.truncated(count) }] : [];
  });
}

/** When the alert ended; undefined while it fires. */
function endOf(alert: JsonMap): Instant | undefined {
  const status = alert['status'];
  // The API tells a state of its own, and only of alerts that have not ended.
  if (isJsonMap(status)) return undefined;
  return status === 'resolved' ? instantAt(alert, 'endsAt') : undefined;
}

/** The API says of a suppressed alert why: a silence, or an alert that inhibits it. */
function heldBy(alert: JsonMap): 'silenced' | 'inhibited' | undefined {
  const status = mapAt(alert, 'status');
  if (status['state'] !== 'suppressed') return undefined;
  return listAt(status, 'inhibitedBy').length > 0 && listAt(status, 'silencedBy').length === 0
    ? 'inhibited'
    : 'silenced';
}

/** The sender's own fingerprint, else one of all labels. */
function fingerprintOf(alert: JsonMap): string {
  const labels = Object.entries(mapAt(alert, 'labels')).map(([name, value]) => `${name}=${String(value)}`);
  return textAt(alert, 'fingerprint') ?? labels.sort().join(',');
}

function eventOf(
  alert: JsonMap,
  fingerprint: string,
  state: 'firing' | 'resolved',
  instant: Instant,
  actor: string,
): ImportedEvent {
  const labels = mapAt(alert, 'labels');
  const annotations = mapAt(alert, 'annotations');
  const name = textAt(labels, 'alertname');
  const said = textAt(annotations, 'summary') ?? textAt(annotations, 'description') ?? textAt(annotations, 'message');
  return {
    id: `${fingerprint}/${state}/${new Date(instant).toISOString()}`,
    instant,
    event: state === 'firing' ? say.fires(name, heldBy(alert)) : say.resolves(name),
    actor,
    action: state === 'firing' ? (said ?? labelText(labels)) : '',
    alert: {
      fingerprint,
      state,
      service: textAt(labels, 'service') ?? textAt(labels, 'app') ?? textAt(labels, 'job'),
      host: textAt(labels, 'instance') ?? textAt(labels, 'host') ?? textAt(labels, 'node') ?? textAt(labels, 'pod'),
      labels: textsOf(labels),
    },
  };
}

function textsOf(labels: JsonMap): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(labels)) if (typeof value === 'string') texts[name] = value;
  return texts;
}

function labelText(labels: JsonMap): string {
  return Object.entries(labels)
    .filter(([name]) => name !== 'alertname')
    .slice(0, 6)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
