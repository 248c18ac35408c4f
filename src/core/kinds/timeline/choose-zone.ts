import type { Timeline } from '../../../generated/types.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { Settings } from '../../settings.ts';
import { parseTimestamp, type Timestamp } from '../../time/timestamp.ts';
import { fixedZone, type Zone, type ZoneTable } from '../../time/zone.ts';

interface ChosenZone {
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
  const own = ownZone(value);
  if (own !== undefined) {
    const zone = zones.find(own);
    return zone === undefined ? { zones, zone, isGiven: true, unknown: own } : given(zone);
  }
  const written = writtenZones(value, rows);
  const inWords = stated === undefined ? undefined : zones.find(stated);
  const configured = settings.timezone === undefined ? undefined : zones.find(settings.timezone);
  if (written.length > 0 || inWords !== undefined)
    return given(firstNamed(written, zones) ?? inWords ?? configured ?? firstOffset(written));
  return { zones, zone: configured ?? zones.find('UTC') ?? fixedZone(0), isGiven: false, unknown: undefined };
}

/** The document's `timezone`, unless it is yet to be filled in. */
export function ownZone({ timezone }: Timeline): string | undefined {
  const own = timezone?.trim() ?? '';
  return own === '' || isPlaceholder(own) ? undefined : own;
}

type WrittenZone = NonNullable<Extract<Timestamp, { kind: 'timestamp' }>['zone']>;

function firstNamed(written: readonly WrittenZone[], zones: ZoneTable): Zone | undefined {
  for (const zone of written) {
    const found = 'name' in zone ? zones.find(zone.name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstOffset(written: readonly WrittenZone[]): Zone | undefined {
  for (const zone of written) if ('offset' in zone) return fixedZone(zone.offset);
  return undefined;
}

function writtenZones(value: Timeline, rows: readonly Timestamp[]): readonly WrittenZone[] {
  const zones: WrittenZone[] = [];
  for (const text of [value.started, value.detected, value.acknowledged, value.mitigated, value.resolved])
    if (text !== undefined) takeZone(parseTimestamp(text), zones);
  for (const stamp of rows.slice(0, 50)) takeZone(stamp, zones);
  return zones;
}

function takeZone(stamp: Timestamp, zones: WrittenZone[]): void {
  if (stamp.kind === 'timestamp' && stamp.zone !== undefined) zones.push(stamp.zone);
}
