import type { ImportContext } from '../../src/core/import/imported.ts';
import { ZoneTable, zoneOf } from '../../src/core/time/zone.ts';

/** An import of times in UTC, of every message. */
export const importContext: ImportContext = {
  zone: zoneOf('UTC') as ImportContext['zone'],
  zones: new ZoneTable(),
  reactions: [],
};

/** An alert as Alertmanager delivers it. @param more in place of what it has, or beside it */
export function alert(name: string, startsAt: string, more: object = {}): object {
  return {
    status: 'firing',
    labels: { alertname: name, service: 'cart', instance: 'a:80' },
    annotations: { summary: 'Errors above 5 %' },
    startsAt,
    endsAt: '0001-01-01T00:00:00Z',
    fingerprint: `f-${name}`,
    ...more,
  };
}
