import { addToGroup } from '../group.ts';
import { type IncidentRecord, incidentRecords } from '../statistics/incident-records.ts';
import { type Instant, type Milliseconds, minute } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CalledFor, calledFor, unmappedPrecursors } from './called-for.ts';
import { type Detection, detectionOf, type GapFinding, gapOf } from './detection.ts';
import { type MonitoringState, monitoringState, watchOf } from './monitoring-state.ts';

/** `fault`: detection stands before the start. `unknown`: one of the two is not given. */
type DetectionState = 'late' | 'in-time' | 'unknown' | 'fault';

/** How one incident was noticed, and what would have shown it sooner. */
export interface IncidentGaps {
  readonly record: IncidentRecord;
  readonly state: DetectionState;
  /** Minutes from the start to the detection; negative for a fault. */
  readonly delayMinutes: number | null;
  readonly limitMinutes: number;
  readonly detection: Detection | undefined;
  /** For incidents that were noticed late. */
  readonly gap: GapFinding | undefined;
  /** Metrics that precursors and causes call for and nothing monitors. */
  readonly missedSignals: readonly string[];
  /** Metrics recommended for the category that nothing monitors. */
  readonly recommendedMetrics: readonly string[];
  /** Precursors that no metric is known for. */
  readonly unmapped: readonly string[];
  /** Whether precursors, causes or category call for any metric. */
  readonly callsForAny: boolean;
  /** All that is called for and monitored nowhere, with the reason. */
  readonly missing: readonly CalledFor[];
}

/** A metric that several incidents call for. */
export interface MissingMetric {
  readonly metric: string;
  readonly calls: readonly { readonly call: CalledFor; readonly record: IncidentRecord }[];
  readonly incidents: readonly IncidentRecord[];
}

export interface GapsReport {
  /** Where the repository tells of its monitoring; none: what is monitored is not known. */
  readonly monitoringFiles: readonly string[];
  /** All incidents that were not planned: the longest delay first, then the latest. */
  readonly incidents: readonly IncidentGaps[];
  /** Those that most incidents call for first. */
  readonly metrics: readonly MissingMetric[];
}

/** How all incidents were noticed. Game days and maintenance are left out, and what began later than `until`. */
export function monitoringGaps(workspace: Workspace, until?: Instant): GapsReport {
  const monitoring = monitoringState(workspace);
  const incidents = incidentRecords(workspace, until)
    .filter(({ isPlanned }) => !isPlanned)
    .map((record) => gapsOfIncident(record, monitoring));
  incidents.sort((a, b) => rank(a) - rank(b));
  return { monitoringFiles: monitoring.files, incidents, metrics: missingMetrics(incidents) };
}

/** What one incident says of monitoring. */
export function gapsOfIncident(record: IncidentRecord, monitoring: MonitoringState): IncidentGaps {
  const { started, detected } = record.incident.input;
  const delay: Milliseconds | undefined =
    started === undefined || detected === undefined ? undefined : detected - started;
  const limit = monitoring.limitFor(record.values.find(({ severity }) => severity !== undefined)?.severity);
  const called = calledFor(record, monitoring.tables);
  const missing = called.filter(({ metric }) => watchOf(monitoring, metric, record.services) === undefined);
  const named = (isMeant: (by: CalledFor['by']) => boolean) => [
    ...new Set(missing.filter(({ by }) => isMeant(by)).map(({ metric }) => metric)),
  ];
  const missedSignals = named((by) => by !== 'category');
  const state = stateOf(delay, limit);
  const detection = detectionOf(record, monitoring);
  return {
    record,
    state,
    delayMinutes: delay === undefined ? null : delay / minute,
    limitMinutes: limit / minute,
    detection,
    gap: state === 'late' ? gapOf(record, detection, monitoring, missedSignals) : undefined,
    missedSignals,
    recommendedMetrics: named((by) => by === 'category'),
    unmapped: unmappedPrecursors(record, monitoring.tables),
    callsForAny: called.length > 0,
    missing,
  };
}

/** A delay of exactly the limit is late. */
function stateOf(delay: Milliseconds | undefined, limit: Milliseconds): DetectionState {
  if (delay === undefined) return 'unknown';
  if (delay < 0) return 'fault';
  return delay >= limit ? 'late' : 'in-time';
}

function rank({ delayMinutes, state }: IncidentGaps): number {
  return state === 'fault' ? Number.MIN_SAFE_INTEGER : -(delayMinutes ?? -1);
}

function missingMetrics(incidents: readonly IncidentGaps[]): readonly MissingMetric[] {
  const calls = new Map<string, { call: CalledFor; record: IncidentRecord }[]>();
  for (const { record, missing } of incidents) {
    for (const call of missing) addToGroup(calls, call.metric, { call, record });
  }
  const metrics = [...calls].map(([metric, list]) => ({
    metric,
    calls: list,
    incidents: [...new Set(list.map(({ record }) => record))],
  }));
  return metrics.sort((a, b) => b.incidents.length - a.incidents.length || (a.metric < b.metric ? -1 : 1));
}
