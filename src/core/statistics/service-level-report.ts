import { type ServiceLevels, serviceLevels } from '../impact/service-levels.ts';
import { parseWindow, touchedWindows, type Window, type WindowBounds } from '../impact/window.ts';
import { zoneOfSettings } from '../settings.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type IncidentFigures, incidentStatistics } from './incidents.ts';

/** A target that incidents are held against. */
export interface Objective {
  /** The SLO document's name; undefined for the defaults of the configuration. */
  readonly name: string | undefined;
  /** The one service that it is about; undefined for all. */
  readonly service: string | undefined;
  /** Percent. */
  readonly target: number;
  readonly window: Window;
}

/** How a window went. */
export interface WindowReport {
  readonly bounds: WindowBounds;
  readonly levels: ServiceLevels;
  /** Incidents with impact in the window. */
  readonly incidents: readonly IncidentFigures[];
}

export interface ObjectiveReport {
  readonly objective: Objective;
  /** In order: of calendar windows all since the first incident, of rolling ones the one that ends now. */
  readonly windows: readonly WindowReport[];
}

export interface ServiceLevelReport {
  readonly objectives: readonly ObjectiveReport[];
  /** The zone of calendar windows. */
  readonly zone: Zone;
}

/**
 * The service levels of all objectives of a workspace: its OpenSLO documents, and the target of its configuration. Per
 * service the union of the incidents' intervals, cut at the borders of the windows; planned ones are left out.
 * @param now where rolling windows end, and open incidents so far
 * @param override a target (percent) and a window in place of the configuration's
 */
export function serviceLevelReport(
  workspace: Workspace,
  now: Instant,
  override: { readonly target?: number | undefined; readonly window?: Window | undefined } = {},
): ServiceLevelReport {
  const { incidents } = incidentStatistics(workspace);
  const { settings } = workspace;
  const zone = zoneOfSettings(settings);
  const objectives = objectivesOf(workspace, override).map((objective) => ({
    objective,
    windows: windowsOf(objective, incidents, now, zone),
  }));
  return { objectives, zone };
}

function objectivesOf(
  { settings, repository }: Workspace,
  override: { readonly target?: number | undefined; readonly window?: Window | undefined },
): readonly Objective[] {
  const written = repository.names('slo').flatMap((name): readonly Objective[] => {
    const [target = '', windowText = '', service] = repository.definitions(`slo:${name}`)[0]?.words ?? [];
    const window = parseWindow(windowText);
    if (window === undefined || !isTarget(Number(target))) return [];
    return [{ name, service: service === '' ? undefined : service, target: Number(target), window }];
  });
  const target = override.target ?? settings.sla.target;
  const window =
    override.window ?? (typeof settings.sla.window === 'string' ? parseWindow(settings.sla.window) : undefined);
  const general: readonly Objective[] =
    typeof target === 'number' && isTarget(target)
      ? [{ name: undefined, service: undefined, target, window: window ?? (parseWindow('rolling-30d') as Window) }]
      : [];
  return override.target === undefined ? [...general, ...written] : general;
}

function isTarget(target: number): boolean {
  return target > 0 && target <= 100;
}

function windowsOf(
  objective: Objective,
  incidents: readonly IncidentFigures[],
  now: Instant,
  zone: Zone,
): readonly WindowReport[] {
  const concerned = incidents.filter(
    ({ incident, isPlanned }) => !isPlanned && isAbout(incident.subject.value.services, objective),
  );
  const first = Math.min(now, ...concerned.map(({ impact }) => impact.started ?? now)) as Instant;
  return touchedWindows(objective.window, objective.window.type === 'rolling' ? now : first, now, zone).map(
    (bounds) => {
      const end = Math.min(bounds.to, now) as Instant;
      const within = concerned.filter(
        ({ impact: { started, resolved } }) => started !== null && started < end && (resolved ?? end) > bounds.from,
      );
      const impacts = within.map(({ incident: { input, subject } }) => ({
        started: input.started,
        resolved: input.resolved === undefined ? end : input.resolved,
        intervals: input.intervals.filter(({ fraction }) => !Number.isNaN(fraction)),
        services: subject.value.services ?? [],
        leftOut: false,
      }));
      const levels = serviceLevels(impacts, bounds, objective.target);
      return { bounds, levels: narrowed(levels, objective), incidents: within };
    },
  );
}

/** An objective for one service is about what that service suffered. */
function narrowed(levels: ServiceLevels, { service }: Objective): ServiceLevels {
  const own = service === undefined ? undefined : levels.byService.get(service);
  return own === undefined || service === undefined ? levels : { overall: own, byService: new Map([[service, own]]) };
}

function isAbout(services: readonly string[] | undefined, { service }: Objective): boolean {
  return service === undefined || services === undefined || services.length === 0 || services.includes(service);
}
