import type { Instant } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type IncidentRecord, incidentRecords } from './incident-records.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One incident with its figures; a game day or a maintenance is listed, and left out of all figures over several. */
export type IncidentFigures = Pick<IncidentRecord, 'file' | 'incident' | 'impact' | 'isPlanned'>;

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
  const incidents = incidentRecords(workspace, until);
  const real = incidents.filter(({ isPlanned }) => !isPlanned).map(({ impact }) => impact);
  return {
    incidents,
    timeToDetect: spreadOf(real.map((impact) => impact.timeToDetectMinutes)),
    timeToAcknowledge: spreadOf(real.map((impact) => impact.timeToAcknowledgeMinutes)),
    timeToMitigate: spreadOf(real.map((impact) => impact.timeToMitigateMinutes)),
    timeToRestore: spreadOf(real.map((impact) => impact.timeToRestoreMinutes)),
  };
}
