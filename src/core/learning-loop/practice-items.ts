import type { IncidentRecord } from '../statistics/incident-records.ts';
import type { Words } from '../text/words.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { MonitoringState } from './monitoring-state.ts';
import { actions, blindSpots, impact, knowledge, layers, timeline } from './practice-of-incidents.ts';
import { drills, experiments, healthChecks, maintenance } from './practice-of-prevention.ts';
import {
  correlation,
  dynamicAlerts,
  knowledgeBase,
  prediction,
  procedures,
  programme,
  quality,
} from './practice-of-teams.ts';

/** `question`: the repository cannot tell, only a person can. */
type PracticeState = 'met' | 'not-met' | 'question';

export interface PracticeAnswer {
  readonly state: PracticeState;
  readonly because: Words;
  /** Files. */
  readonly evidence: readonly string[];
}

/** What the points are judged by. */
export interface PracticeContext {
  readonly workspace: Workspace;
  readonly monitoring: MonitoringState;
  /** All incidents, game days and maintenance among them. */
  readonly records: readonly IncidentRecord[];
  readonly today: DayNumber;
}

export type PracticeList = 'incident-review' | 'monitoring' | 'knowledge' | 'prevention';

/** A point of a list: answered for each incident, for the team as a whole, or for both. */
interface PracticeItem {
  readonly id: string;
  readonly list: PracticeList;
  readonly ofIncident?: (record: IncidentRecord, context: PracticeContext) => PracticeAnswer;
  /** Absent: the team has met what all of its incidents have. */
  readonly ofTeam?: (context: PracticeContext) => PracticeAnswer;
}

/** The four lists. Their words stand in `messages/practice-checklist.ts`. */
export const practiceItems = [
  { id: 'timeline', list: 'incident-review', ofIncident: timeline },
  { id: 'impact', list: 'incident-review', ofIncident: impact },
  { id: 'layers', list: 'incident-review', ofIncident: layers },
  { id: 'actions', list: 'incident-review', ofIncident: actions },
  { id: 'blind-spots', list: 'monitoring', ofIncident: blindSpots },
  { id: 'dynamic-alerts', list: 'monitoring', ofTeam: dynamicAlerts },
  { id: 'correlation', list: 'monitoring', ofTeam: correlation },
  { id: 'prediction', list: 'monitoring', ofTeam: prediction },
  { id: 'procedures', list: 'knowledge', ofTeam: procedures },
  { id: 'knowledge-base', list: 'knowledge', ofIncident: knowledge, ofTeam: knowledgeBase },
  { id: 'programme', list: 'knowledge', ofTeam: programme },
  { id: 'quality', list: 'knowledge', ofTeam: quality },
  { id: 'health-checks', list: 'prevention', ofTeam: healthChecks },
  { id: 'maintenance', list: 'prevention', ofTeam: maintenance },
  { id: 'experiments', list: 'prevention', ofTeam: experiments },
  { id: 'drills', list: 'prevention', ofTeam: drills },
] as const satisfies readonly PracticeItem[];

export type PracticeId = (typeof practiceItems)[number]['id'];
