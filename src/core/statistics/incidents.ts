import { type Incident, incidentIn } from '../actions/incident-impact.ts';
import { computeImpact, type ImpactReport } from '../impact/impact.ts';
import type { Instant } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One incident with its figures. */
export interface IncidentFigures {
  readonly file: string;
  readonly incident: Incident;
  readonly impact: ImpactReport;
  /** A game day or a maintenance: listed, and left out of all figures over several incidents. */
  readonly isPlanned: boolean;
}

export interface IncidentStatistics {
  /** The latest start first; those without a start last. */
  readonly incidents: readonly IncidentFigures[];
  /** Minutes, over all incidents that were not planned. */
  readonly timeToDetect: Spread;
  readonly timeToAcknowledge: Spread;
  readonly timeToMitigate: Spread;
  readonly timeToRestore: Spread;
}

/** All incidents of a workspace, once each, and how long they took. @param until those that began later are left out */
export function incidentStatistics(workspace: Workspace, until?: Instant): IncidentStatistics {
  workspace.readAll();
  const incidents = [...workspace.paths].sort().flatMap((file): readonly IncidentFigures[] => {
    const holdsIncident = workspace.facts(file).entries.some(({ kind }) => kind === 'timeline' || kind === 'rca');
    const incident = holdsIncident ? incidentIn(workspace, file) : undefined;
    if (incident === undefined) return [];
    const { value } = incident.subject;
    const isPlanned = value.game_day === true || value.maintenance === true;
    const impact = computeImpact(incident.input);
    const isLater = until !== undefined && (impact.started ?? until) > until;
    return isLater ? [] : [{ file, incident, impact, isPlanned }];
  });
  incidents.sort(
    (a, b) => (b.impact.started ?? -Infinity) - (a.impact.started ?? -Infinity) || (a.file < b.file ? -1 : 1),
  );
  const real = incidents.filter(({ isPlanned }) => !isPlanned).map(({ impact }) => impact);
  return {
    incidents,
    timeToDetect: spreadOf(real.map((impact) => impact.timeToDetectMinutes)),
    timeToAcknowledge: spreadOf(real.map((impact) => impact.timeToAcknowledgeMinutes)),
    timeToMitigate: spreadOf(real.map((impact) => impact.timeToMitigateMinutes)),
    timeToRestore: spreadOf(real.map((impact) => impact.timeToRestoreMinutes)),
  };
}
