import * as say from '../messages/practice-checklist.ts';
import { zoneOfSettings } from '../settings.ts';
import { type IncidentRecord, incidentRecords } from '../statistics/incident-records.ts';
import { dayAt } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { monitoringState } from './monitoring-state.ts';
import {
  type PracticeAnswer,
  type PracticeContext,
  type PracticeId,
  type PracticeList,
  practiceItems,
} from './practice-items.ts';

export interface AnsweredPractice extends PracticeAnswer {
  readonly id: PracticeId;
  readonly list: PracticeList;
}

export interface PracticeReport {
  /** All sixteen points, for the repository as a whole. */
  readonly team: readonly AnsweredPractice[];
  /** The points that can be judged incident by incident; game days and maintenance are left out. */
  readonly incidents: readonly { readonly record: IncidentRecord; readonly items: readonly AnsweredPractice[] }[];
}

/**
 * The four lists, answered from the documents as far as they tell.
 * @param now what stale and regular are judged by
 * @param until incidents that began later are left out
 */
export function practiceChecklist(workspace: Workspace, now: Instant, until?: Instant): PracticeReport {
  workspace.setNow(now);
  const records = incidentRecords(workspace, until);
  const today = dayAt(now, zoneOfSettings(workspace.settings));
  const context: PracticeContext = { workspace, monitoring: monitoringState(workspace), records, today };
  const incidents = records
    .filter(({ isPlanned }) => !isPlanned)
    .map((record) => ({ record, items: answersFor(record, context) }));
  const team = practiceItems.map((item): AnsweredPractice => {
    const { id, list } = item;
    if ('ofTeam' in item) return { id, list, ...item.ofTeam(context) };
    const closed = incidents.filter(({ record }) => !record.isOpen);
    return { id, list, ...together(closed.flatMap(({ items }) => items.filter((answer) => answer.id === id))) };
  });
  return { team, incidents };
}

/** An incident that goes on has not failed at anything yet. */
function answersFor(record: IncidentRecord, context: PracticeContext): readonly AnsweredPractice[] {
  return practiceItems.flatMap((item): readonly AnsweredPractice[] => {
    if (!('ofIncident' in item)) return [];
    const answer = item.ofIncident(record, context);
    const { id, list } = item;
    return answer.state === 'not-met' && record.isOpen
      ? [{ id, list, state: 'question', because: say.goesOn(), evidence: answer.evidence }]
      : [{ id, list, ...answer }];
  });
}

/** Met by all; not met as soon as one has not; evidence are those that have not, else all. */
function together(answers: readonly AnsweredPractice[]): PracticeAnswer {
  if (answers.length === 0) return { state: 'question', because: say.noIncidents(), evidence: [] };
  const of = (state: PracticeAnswer['state']) => answers.filter((answer) => answer.state === state);
  const because = say.ofIncidents(of('met').length, answers.length);
  const state = of('not-met').length > 0 ? 'not-met' : of('question').length > 0 ? 'question' : 'met';
  return { state, because, evidence: [...new Set(of(state).flatMap(({ evidence }) => evidence))] };
}
