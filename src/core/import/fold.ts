import { type AlertPolicy, defaultPolicy } from './alert-policy.ts';
import { countGroups } from './correlation.ts';
import type { ImportedEvent } from './imported.ts';

/** A row of a timeline, made of one record or of several that say the same. */
export interface ImportedRow extends ImportedEvent {
  /** How many records it stands for. */
  readonly sources: number;
  /** The identities of all of them. */
  readonly ids: readonly string[];
  /** Of alerts whose severity the policy of the repository names, 0 to 10: the highest of their records. */
  readonly severity?: number;
}

interface FoldedEvents {
  readonly rows: readonly ImportedRow[];
  /** Records that another row stands for. */
  readonly folded: number;
  /** Groups of at least two alerts that belong together: see `countGroups`. */
  readonly groups: number;
}

/**
 * Orders records by time, and folds those that say the same: the same record twice, and an alert that repeats itself within
 * the window of the policy.
 * @param severities of alerts, as the policy has them
 */
export function foldEvents(
  events: readonly ImportedEvent[],
  { dedupe, correlate }: AlertPolicy = defaultPolicy,
  severities: ReadonlyMap<ImportedEvent, number> = new Map(),
): FoldedEvents {
  const ordered = [...events].sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
  const rows: OpenRow[] = [];
  const byId = new Map<string, OpenRow>();
  const lastOf = new Map<string, OpenRow>();
  for (const event of ordered) {
    const key = keyOf(event, dedupe.by);
    const before = key === undefined ? undefined : lastOf.get(key);
    const since = before && (dedupe.isRolling ? before.events.at(-1) : before.event)?.instant;
    const repeated = since !== undefined && event.instant - since <= dedupe.window ? before : undefined;
    const known = byId.get(event.id) ?? repeated;
    if (known !== undefined) {
      known.events.push(event);
      if (!byId.has(event.id)) known.ids.push(event.id);
      byId.set(event.id, known);
      continue;
    }
    const row = { event, ids: [event.id], events: [event] };
    rows.push(row);
    byId.set(event.id, row);
    if (key !== undefined) lastOf.set(key, row);
  }
  return {
    rows: rows.map(({ event, ids, events: own }) => ({
      ...event,
      ids,
      sources: own.length,
      ...highest(own, severities),
    })),
    folded: ordered.length - rows.length,
    groups: countGroups(
      rows.map(({ event }) => event),
      correlate,
    ),
  };
}

/** A row that may still grow. */
interface OpenRow {
  /** The first of its records. */
  readonly event: ImportedEvent;
  readonly ids: string[];
  readonly events: ImportedEvent[];
}

function highest(events: readonly ImportedEvent[], severities: ReadonlyMap<ImportedEvent, number>) {
  const own = events.flatMap((event) => severities.get(event) ?? []);
  return own.length === 0 ? {} : { severity: own.reduce((most, each) => Math.max(most, each)) };
}

/** The same for alerts that are the same; undefined for what is none, and where a field is unknown: that is not the same. */
function keyOf({ alert }: ImportedEvent, by: readonly string[]): string | undefined {
  if (alert === undefined) return undefined;
  const { fingerprint, service, host, labels } = alert;
  const known: Readonly<Record<string, string | undefined>> = { ...labels, fingerprint, service, host };
  const fields = by.map((name) => (Object.hasOwn(known, name) ? known[name] : undefined));
  return fields.includes(undefined) ? undefined : JSON.stringify([alert.state, ...fields]);
}
