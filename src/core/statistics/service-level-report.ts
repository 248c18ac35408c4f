import { faultyInterval, isTarget } from '../impact/faults.ts';
import { type IncidentImpact, impactWithin, type ServiceLevels, serviceLevels } from '../impact/service-levels.ts';
import { measuredAs, sloOfWords } from '../impact/slo-levels.ts';
import { parseWindow, touchedWindows, type Window, type WindowBounds } from '../impact/window.ts';
import { endedAt } from '../kinds/timeline/impact-input.ts';
import { zoneOfSettings } from '../settings.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { configPath } from '../workspace/file-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type IncidentFigures, incidentStatistics } from './incidents.ts';

/** A target that incidents are held against. */
interface Objective {
  /** The SLO document's name; undefined for the defaults of the configuration, and for what is asked for. */
  readonly name: string | undefined;
  /** Which one of the SLO document's objectives; undefined where it has only one. */
  readonly part?: string | undefined;
  /** True for a target in place of those that are written down. */
  readonly isAsked?: boolean;
  /** The one service that it is about; undefined for all. */
  readonly service: string | undefined;
  /** Percent. */
  readonly target: number;
  readonly window: Window;
}

/** How a window went. */
interface WindowReport {
  readonly bounds: WindowBounds;
  readonly levels: ServiceLevels;
  /** Incidents with impact in the window. */
  readonly incidents: readonly IncidentFigures[];
}

interface ObjectiveReport {
  readonly objective: Objective;
  /** What its windows are told in: that of its calendar windows. */
  readonly zone: Zone;
  /** In order: of calendar windows all since the first incident, of rolling ones the one that ends now. */
  readonly windows: readonly WindowReport[];
}

export interface ServiceLevelReport {
  readonly objectives: readonly ObjectiveReport[];
  /** SLO documents and their objectives, and `hansei.yml`, with a target or a window that nothing can be measured against. */
  readonly notMeasured: readonly string[];
  /** Incidents with times or fractions that cannot be right: no figure has them. */
  readonly notCounted: readonly IncidentFigures[];
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
  const real = incidentStatistics(workspace).incidents.filter(({ isPlanned }) => !isPlanned);
  const { settings } = workspace;
  const zoneFor = ({ window }: Objective) =>
    (window.type === 'calendar' ? window.zone : undefined) ?? zoneOfSettings(settings);
  const sound = real.filter((figures) => !isFaulty(figures, now));
  const read = objectivesOf(workspace, override);
  const objectives = read.flatMap((objective) => {
    if (typeof objective === 'string') return [];
    const zone = zoneFor(objective);
    return [{ objective, zone, windows: windowsOf(objective, sound, now, zone) }];
  });
  const notMeasured = read.filter((objective) => typeof objective === 'string');
  return { objectives, notMeasured, notCounted: real.filter((figures) => !sound.includes(figures)) };
}

/** What an objective of an SLO document is called. */
export function sloName({ name = '', part }: Pick<Objective, 'name' | 'part'>): string {
  return part === undefined ? name : `${name} (${part})`;
}

/** The objectives; of one that nothing can be measured against its name. */
function objectivesOf(
  { settings, repository }: Workspace,
  override: { readonly target?: number | undefined; readonly window?: Window | undefined },
): readonly (Objective | string)[] {
  const written = repository.names('slo').flatMap((name): readonly (Objective | string)[] => {
    const slo = sloOfWords(repository.definitions(`slo:${name}`)[0]?.words);
    const window = slo && parseWindow(slo.window, settings.zoneTable);
    if (slo === undefined || window === undefined) return [name];
    return slo.objectives.map((objective) => {
      const { target } = objective;
      const part = measuredAs(name, slo, objective).objective ?? undefined;
      return isTarget(target) ? { name, part, service: slo.service, target, window } : sloName({ name, part });
    });
  });
  const { target } = settings.sla;
  const window =
    override.window ?? (typeof settings.sla.window === 'string' ? parseWindow(settings.sla.window) : undefined);
  const common = { name: undefined, service: undefined, window: window ?? (parseWindow('rolling-30d') as Window) };
  const general = typeof target !== 'number' ? [] : [isTarget(target) ? { ...common, target } : configPath];
  return override.target === undefined
    ? [...general, ...written]
    : [{ ...common, target: override.target, isAsked: true }];
}

function windowsOf(
  { service, target, window }: Objective,
  incidents: readonly IncidentFigures[],
  now: Instant,
  zone: Zone,
): readonly WindowReport[] {
  const ever = { from: Number.NEGATIVE_INFINITY as Instant, to: now };
  const suffered = incidents.map((figures) => impactWithin(impactOf(figures, now), ever, service));
  const concerned = incidents.filter((_, index) => suffered[index]?.length !== 0);
  const first = suffered.flat().reduce<Instant>((least, { from }) => (from < least ? from : least), now);
  return touchedWindows(window, window.type === 'rolling' ? now : first, now, zone).map((bounds) => {
    const end = Math.min(bounds.to, now) as Instant;
    const within = concerned
      .map((figures) => ({ figures, impact: impactOf(figures, end) }))
      .filter(({ impact }) => impactWithin(impact, { from: bounds.from, to: end }, service).length > 0);
    const levels = serviceLevels(
      within.map(({ impact }) => impact),
      bounds,
      target,
      service,
      end,
    );
    return { bounds, levels, incidents: within.map(({ figures }) => figures) };
  });
}

/** What goes on still goes on up to `end`, unless the incident is over. */
function impactOf({ incident: { input, subject } }: IncidentFigures, end: Instant): IncidentImpact {
  const resolved = input.resolved ?? end;
  return {
    started: input.started,
    resolved,
    intervals: endedAt(input.intervals, subject.model.intervals, resolved),
    services: subject.value.services ?? [],
    leftOut: false,
  };
}

function isFaulty(figures: IncidentFigures, now: Instant): boolean {
  const { started, resolved } = figures.incident.input;
  const { intervals } = impactOf(figures, now);
  if (intervals.length > 0) return intervals.some(faultyInterval);
  return started !== undefined && resolved !== undefined && resolved < started;
}
