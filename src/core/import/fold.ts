import { minute } from '../time/instant.ts';
import type { AlertIdentity, ImportedEvent } from './imported.ts';

/** A row of a timeline, made of one record or of several that say the same. */
export interface ImportedRow extends ImportedEvent {
  /** How many records it stands for. */
  readonly sources: number;
  /** The identities of all of them. */
  readonly ids: readonly string[];
}

interface FoldedEvents {
  readonly rows: readonly ImportedRow[];
  /** Records that another row stands for. */
  readonly folded: number;
  /** Groups of at least two alerts that belong together: see `similarity`. */
  readonly groups: number;
}

/** Repetitions of an alert within this time are one row; alerts within it of each other may belong together. */
const window = 5 * minute;
/** From this likeness on, two alerts belong together. */
const alike = 0.7;

/** Orders records by time, and folds those that say the same: the same record twice, and an alert that repeats itself. */
export function foldEvents(events: readonly ImportedEvent[]): FoldedEvents {
  const ordered = [...events].sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
  const rows: { event: ImportedEvent; ids: string[]; sources: number }[] = [];
  const byId = new Map<string, (typeof rows)[number]>();
  const lastOf = new Map<string, (typeof rows)[number]>();
  for (const event of ordered) {
    const key = event.alert === undefined ? undefined : `${event.alert.state} ${event.alert.fingerprint}`;
    const before = key === undefined ? undefined : lastOf.get(key);
    const repeated = before !== undefined && event.instant - before.event.instant <= window ? before : undefined;
    const known = byId.get(event.id) ?? repeated;
    if (known !== undefined) {
      known.sources++;
      if (!known.ids.includes(event.id)) known.ids.push(event.id);
      continue;
    }
    const row = { event, ids: [event.id], sources: 1 };
    rows.push(row);
    byId.set(event.id, row);
    if (key !== undefined) lastOf.set(key, row);
  }
  return {
    rows: rows.map(({ event, ids, sources }) => ({ ...event, ids, sources })),
    folded: ordered.length - rows.length,
    groups: countGroups(rows.map(({ event }) => event)),
  };
}

/**
 * How alike two alerts are, 0 to 0.7: the same service 0.3, the same host 0.4. What neither tells is not the same.
 * (What depends on what, worth 0.5 more, no export tells.)
 */
export function similarity(a: AlertIdentity, b: AlertIdentity): number {
  const same = (x: string | undefined, y: string | undefined) => x !== undefined && x === y;
  return (same(a.service, b.service) ? 0.3 : 0) + (same(a.host, b.host) ? 0.4 : 0);
}

/** Firing alerts that are alike, each near in time to the one before it, are a group; counted are those of several. */
function countGroups(events: readonly ImportedEvent[]): number {
  const last = new Map<string, { readonly event: ImportedEvent; readonly isGroup: boolean }>();
  let groups = 0;
  for (const event of events) {
    const { alert, instant } = event;
    if (alert?.state !== 'firing' || similarity(alert, alert) < alike) continue;
    const key = JSON.stringify([alert.service, alert.host]);
    const before = last.get(key);
    const isNear = before !== undefined && instant - before.event.instant <= window;
    if (isNear && !before.isGroup) groups++;
    last.set(key, { event, isGroup: isNear });
  }
  return groups;
}
