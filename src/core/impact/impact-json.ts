import { formatIso } from '../time/format-instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { ImpactReport } from './impact.ts';

/** A report as data for others: its instants as ISO 8601 in the incident's zone. */
export function impactJson(report: ImpactReport, zone: Zone) {
  const iso = (instant: Instant | null) => (instant === null ? null : formatIso(instant, zone));
  return { ...report, started: iso(report.started), resolved: iso(report.resolved) };
}
