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
 */
export function serviceLevels(
  incidents: readonly IncidentImpact[],
  window: WindowBounds,
  target: number,
): ServiceLevels {
  const { from, to } = window;
  const all = incidents.flatMap((incident) => (incident.leftOut ? [] : cutAt(intervalsIn(incident, to), from, to)));
  const levelOf = (intervals: readonly ImpactInterval[]) => serviceLevel(downtimeOf(intervals), to - from, target);
  const levels = [...byService(all)].filter(([service]) => service !== '');
  return {
    overall: levelOf(all),
    byService: new Map(levels.map(([service, intervals]) => [service, levelOf(intervals)])),
  };
}

function intervalsIn(
  { started, resolved, intervals, services }: IncidentImpact,
  end: Instant,
): readonly ImpactInterval[] {
  if (intervals.length > 0) return intervals;
  if (started === undefined) return [];
  return (services.length > 0 ? services : ['']).map((service) => ({
    service,
    from: started,
    to: resolved ?? end,
    fraction: 1,
  }));
}
