import type { Timeline } from '../../../generated/types.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { Settings } from '../../settings.ts';
import { parseTimestamp, type Timestamp } from '../../time/timestamp.ts';
import { fixedZone, type Zone, type ZoneTable } from '../../time/zone.ts';

export interface ChosenZone {
  readonly zones: ZoneTable;
  /** Undefined when the document names a zone that is none. */
  readonly zone: Zone | undefined;
  /** False when nothing in the document names a zone: then it is the configuration's, or UTC, and a hint says so. */
  readonly isGiven: boolean;
  /** The document's own `timezone` that is none. */
  readonly unknown: string | undefined;
}

/**
 * The zone of times that name none: the document's `timezone`; else the name that one of its times gives, or that it
 * states in words; else the configuration's; else an offset of its times; else UTC, which is an assumption.
 * @param stated the name that the text gives for its times; one that is unknown says nothing
 */
export function chooseZone(
  value: Timeline,
  settings: Settings,
  rows: readonly Timestamp[],
  stated: string | undefined,
): ChosenZone {
  const zones = settings.zoneTable;
  const given = (zone: Zone | undefined): ChosenZone => ({ zones, zone, isGiven: true, unknown: undefined });
  const own = value.timezone?.trim() ?? '';
  if (own !== '' && !isPlaceholder(own)) {
    const zone = zones.find(own) ?? offsetZone(own);
    return zone === undefined ? { zones, zone, isGiven: true, unknown: own } : given(zone);
  }
  const written = writtenZones(value, rows);
  const named = written.flatMap((zone) => ('name' in zone ? (zones.find(zone.name) ?? []) : []))[0];
  const inWords = stated === undefined ? undefined : zones.find(stated);
  const configured = settings.timezone === undefined ? undefined : zones.find(settings.timezone);
  const offset = written.flatMap((zone) => ('offset' in zone ? [fixedZone(zone.offset)] : []))[0];
  const zone = named ?? inWords ?? configured ?? offset;
  if (written.length > 0 || inWords !== undefined) return given(zone);
  return { zones, zone: configured ?? zones.find('UTC') ?? fixedZone(0), isGiven: false, unknown: undefined };
}

/** `+09:00`, `UTC+9`. */
function offsetZone(text: string): Zone | undefined {
  const stamp = parseTimestamp(`00:00 ${text}`);
  return stamp.kind === 'timestamp' && stamp.zone !== undefined && 'offset' in stamp.zone
    ? fixedZone(stamp.zone.offset)
    : undefined;
}

type WrittenZone = NonNullable<Extract<Timestamp, { kind: 'timestamp' }>['zone']>;

function writtenZones(value: Timeline, rows: readonly Timestamp[]): readonly WrittenZone[] {
  const facts = [value.started, value.detected, value.acknowledged, value.mitigated, value.resolved].map((text) =>
    parseTimestamp(text ?? ''),
  );
  return [...facts, ...rows.slice(0, 50)].flatMap((stamp) =>
    stamp.kind === 'timestamp' && stamp.zone !== undefined ? [stamp.zone] : [],
  );
}
