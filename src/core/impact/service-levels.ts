import type { Instant } from '../time/instant.ts';
import { byService, cutAt, downtimeOf, type ImpactInterval } from './intervals.ts';
import { type ServiceLevel, serviceLevel } from './service-level.ts';
import type { WindowBounds } from './window.ts';

/** One incident among those of a window. */
export interface IncidentImpact {
  readonly started: Instant | undefined;
  /** Absent while it goes on: then it counts up to the window's end. */
  readonly resolved: Instant | undefined;
  /** None: start to resolution at fraction 1, on each of `services`. */
  readonly intervals: readonly ImpactInterval[];
  readonly services: readonly string[];
  /** Maintenance and game days are left out. */
  readonly leftOut: boolean;
}

export interface ServiceLevels {
  /** Of the union over all services. */
  readonly overall: ServiceLevel;
  /** Empty when no incident names a service. */
  readonly byService: ReadonlyMap<string, ServiceLevel>;
}

/**
 * The service levels of a window over several incidents: per service the union of their intervals, cut at the window's
 * borders. Incidents whose start is unknown and that have no intervals count for nothing.
 * @param target percent, above 0 and at most 100
 * @param service what others suffered counts for nothing
 * @param until what comes later counts for nothing: of a window that is not over yet
 */
export function serviceLevels(
  incidents: readonly IncidentImpact[],
  window: WindowBounds,
  target: number,
  service?: string,
  until = window.to,
): ServiceLevels {
  const elapsed = { from: window.from, to: until };
  const all = incidents.flatMap((incident) => impactWithin(incident, elapsed, service));
  const levelOf = (intervals: readonly ImpactInterval[]) =>
    serviceLevel(downtimeOf(intervals), window.to - window.from, target);
  const levels = [...byService(all)].filter(([name]) => name !== '');
  return {
    overall: levelOf(all),
    byService: new Map(levels.map(([name, intervals]) => [name, levelOf(intervals)])),
  };
}

/** What an incident counts for in a window. @param service only what this one suffered */
export function impactWithin(
  { started, resolved, intervals, services, leftOut }: IncidentImpact,
  { from, to }: WindowBounds,
  service?: string,
): readonly ImpactInterval[] {
  if (leftOut) return [];
  const whole = started === undefined ? [] : [{ service: '', from: started, to: resolved ?? to, fraction: 1 }];
  // An interval that names no service is of those that its incident is about, and of no others.
  const placed = (intervals.length > 0 ? intervals : whole).flatMap((interval) =>
    interval.service !== '' || services.length === 0
      ? [interval]
      : services.map((name) => ({ ...interval, service: name })),
  );
  const own = placed.filter((interval) => service === undefined || ['', service].includes(interval.service));
  return cutAt(own, from, to);
}
