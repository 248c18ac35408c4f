import { zoneOfSettings } from '../settings.ts';
import { type IncidentRecord, incidentRecords } from '../statistics/incident-records.ts';
import { dayAt } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkFinder } from './evidence.ts';
import { monitoringState } from './monitoring-state.ts';
import { recurrences } from './recurrence.ts';
import { type LoopContext, type StageName, type StageResult, stageNames, stages } from './stages.ts';
import {
  type ActionsInTime,
  actionsInTime,
  type Period,
  periodsOf,
  type RecurrenceRate,
  recurrenceRate,
} from './trend.ts';

/** How far an incident is around the loop. */
export interface IncidentLoop {
  readonly record: IncidentRecord;
  readonly stages: Readonly<Record<StageName, StageResult>>;
  /** How many of the six stages are done. */
  readonly done: number;
}

export interface LoopReport {
  /** The latest first. Game days and maintenance are left out. */
  readonly incidents: readonly IncidentLoop[];
  readonly periods: readonly Period[];
  readonly recurrence: RecurrenceRate;
  readonly actions: ActionsInTime;
}

/**
 * How far each incident is around the loop, and what it all has led to.
 * @param now what overdue and too early go by, @param until incidents that began later are left out
 */
export function loopReport(workspace: Workspace, now: Instant, until?: Instant): LoopReport {
  const all = incidentRecords(workspace, until);
  const records = all.filter(({ isPlanned }) => !isPlanned);
  const zone = zoneOfSettings(workspace.settings);
  const today = dayAt(now, zone);
  const pairs = recurrences(records);
  const context: LoopContext = {
    workspace,
    monitoring: monitoringState(workspace),
    today,
    recurrences: pairs,
    linked: linkFinder(workspace, all),
  };
  return {
    incidents: records.map((record) => loopOf(record, context)),
    periods: records.length === 0 ? [] : periodsOf(records, zone),
    recurrence: recurrenceRate(records, pairs, today),
    actions: actionsInTime(records, today),
  };
}

function loopOf(record: IncidentRecord, context: LoopContext): IncidentLoop {
  const results = Object.fromEntries(stageNames.map((name) => [name, stages[name](record, context)])) as Readonly<
    Record<StageName, StageResult>
  >;
  return { record, stages: results, done: stageNames.filter((name) => results[name].state === 'done').length };
}
