import * as say from '../messages/loop.ts';
import { causesInWords, factorTexts, type IncidentRecord } from '../statistics/incident-records.ts';
import type { Words } from '../text/words.ts';
import { type DayNumber, dayAt } from '../time/day-number.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { calledFor } from './called-for.ts';
import { entriesAbout, type linkFinder } from './evidence.ts';
import { actionsOf, type LinkedAction } from './linked-actions.ts';
import { gapsOfIncident } from './monitoring-gaps.ts';
import { type MonitoringState, watchOf } from './monitoring-state.ts';
import { type Recurrence, recurrenceDays } from './recurrence.ts';

/** What shows that something was done. */
interface Evidence {
  readonly file: string;
  readonly what: Words;
}

/** `partly`: some of it. `unknown`: the documents do not tell, or it is too early to tell. */
type StageState = 'done' | 'partly' | 'open' | 'unknown';

export interface StageResult {
  readonly state: StageState;
  readonly evidence: readonly Evidence[];
  /** What is missing, or why nothing can be told. */
  readonly missing: readonly Words[];
}

/** What the stages are judged by. */
export interface LoopContext {
  readonly workspace: Workspace;
  readonly monitoring: MonitoringState;
  readonly today: DayNumber;
  readonly recurrences: readonly Recurrence[];
  readonly linked: ReturnType<typeof linkFinder>;
}

/** The way of an incident around the loop, in order. */
export const stageNames = ['postmortem', 'knowledge', 'monitoring', 'prevention', 'learning', 'effect'] as const;
export type StageName = (typeof stageNames)[number];

/** How each stage is judged. */
export const stages: Readonly<Record<StageName, (record: IncidentRecord, context: LoopContext) => StageResult>> = {
  postmortem,
  knowledge,
  monitoring,
  prevention,
  learning,
  effect,
};

function postmortem(record: IncidentRecord): StageResult {
  const { impact, values, file } = record;
  const rows = values.reduce((sum, { events = [] }) => sum + events.length, 0);
  const factors = factorTexts(record);
  const told = factors[0]?.file ?? causesInWords(record);
  const actions = actionsOf(record);
  const figures = [impact.affectedUsers, impact.lostTransactions, impact.revenueLoss, impact.sla];
  const isMeasured = impact.effectiveDowntimeMinutes !== null && figures.some((figure) => figure !== null);
  const parts = [
    { found: rows > 0, file, what: say.timelineRows(rows), missing: say.noTimeline() },
    { found: isMeasured, file, what: say.impactMeasured(), missing: say.noImpact() },
    {
      found: told !== undefined,
      file: told,
      what: factors.length > 0 ? say.factors(factors.length) : say.causesInWords(),
      missing: say.noFactors(),
    },
    { found: actions.length > 0, file: actions[0]?.file, what: say.actions(actions.length), missing: say.noActions() },
  ];
  return {
    state: stateOf(parts.filter(({ found }) => found).length, parts.length),
    evidence: parts.flatMap(({ found, file: at = file, what }) => (found ? [{ file: at, what }] : [])),
    missing: parts.flatMap(({ found, missing }) => (found ? [] : [missing])),
  };
}

function knowledge(record: IncidentRecord, { workspace }: LoopContext): StageResult {
  const { found, unknown } = entriesAbout(record, workspace);
  return {
    state: found.length > 0 ? 'done' : 'open',
    evidence: found.map(({ id, file }) => ({ file, what: say.entry(id) })),
    missing: found.length > 0 ? [] : unknown.length > 0 ? [say.entriesNotThere(unknown)] : [say.noEntry()],
  };
}

/** Done when nothing that the incident called for is missing, and an action or an alert in time shows for it. */
function monitoring(record: IncidentRecord, { monitoring: state }: LoopContext): StageResult {
  const { missedSignals, state: detected, detection } = gapsOfIncident(record, state);
  const actions = actionsOf(record).filter(({ detects }) => detects);
  const [done, open] = [actions.filter(({ isDone }) => isDone), actions.filter(({ isDone }) => !isDone)];
  const watched = calledFor(record, state.tables)
    .filter(({ by }) => by !== 'category')
    .flatMap(({ metric }) => watchOf(state, metric, record.services) ?? []);
  const inTime = detected === 'in-time' && detection?.by === 'alert';
  const evidence = [
    ...done.map(actionDone),
    ...unique(watched.map(({ file, name }) => ({ file, what: say.watched(name) }))),
    ...(inTime ? [{ file: record.file, what: say.noticedInTime() }] : []),
  ];
  const missing = [
    ...open.map(({ text }) => say.actionOpen(text)),
    ...(missedSignals.length > 0 ? [say.notMonitored(missedSignals)] : []),
    ...(evidence.length + open.length + missedSignals.length === 0 ? [say.nothingForDetection()] : []),
  ];
  return { state: evidence.length === 0 ? 'open' : missing.length === 0 ? 'done' : 'partly', evidence, missing };
}

function prevention(record: IncidentRecord, context: LoopContext): StageResult {
  const actions = actionsOf(record).filter(({ detects }) => !detects);
  const [done, open] = [actions.filter(({ isDone }) => isDone), actions.filter(({ isDone }) => !isDone)];
  const linked = context.linked(record.id, ['experiment', 'maintenance', 'health-check']);
  const evidence = [...done.map(actionDone), ...linked.map(({ file }) => ({ file, what: say.linkedDocument() }))];
  const missing = actions.length === 0 ? [say.noPrevention()] : open.map(({ text }) => say.actionOpen(text));
  return { state: evidence.length === 0 ? 'open' : missing.length === 0 ? 'done' : 'partly', evidence, missing };
}

/** What the organisation learnt: its own factors are answered, a course or a drill took the incident up. */
function learning(record: IncidentRecord, context: LoopContext): StageResult {
  const factors = record.analyses.flatMap(({ file, subject: { value } }) =>
    (value.layers?.organisational ?? []).map(({ id, text = '', accepted_risk: risk }) => ({ file, id, text, risk })),
  );
  const linked = context.linked(record.id, ['learning', 'game-day']);
  const evidence: Evidence[] = linked.map(({ file }) => ({ file, what: say.linkedDocument() }));
  const actions = actionsOf(record);
  const missing: Words[] = [];
  for (const { file, id, text, risk } of factors) {
    const answers = actions.filter((action) => id !== undefined && action.file === file && action.factors.includes(id));
    const done = answers.find(({ isDone }) => isDone);
    if (risk !== undefined) evidence.push({ file, what: say.riskAccepted(text) });
    else if (done !== undefined) evidence.push(actionDone(done));
    else missing.push(answers[0] === undefined ? say.factorUnanswered(text) : say.actionOpen(answers[0].text));
  }
  if (factors.length === 0) missing.push(say.noOrganisational());
  const isTold = factors.length === 0 || actions.length === 0 || actions.some((action) => action.factors.length > 0);
  if (!isTold && evidence.length === 0) return { state: 'unknown', evidence, missing: [say.factorsNotNamed()] };
  return { state: evidence.length === 0 ? 'open' : missing.length === 0 ? 'done' : 'partly', evidence, missing };
}

function effect(record: IncidentRecord, { today, recurrences }: LoopContext): StageResult {
  const again = recurrences.filter(({ first }) => first === record).map((found) => found.again);
  if (again.length > 0) {
    const what = say.cameAgain();
    return { state: 'open', evidence: again.map(({ file }) => ({ file, what })), missing: [what] };
  }
  const { impact, incident } = record;
  const { resolved } = impact;
  if (resolved === null) return { state: 'unknown', evidence: [], missing: [say.notResolved()] };
  const days = Math.max(0, today - dayAt(resolved, incident.input.zone));
  if (days < recurrenceDays) return { state: 'unknown', evidence: [], missing: [say.tooEarly(days, recurrenceDays)] };
  return { state: 'done', evidence: [{ file: record.file, what: say.notAgain(recurrenceDays) }], missing: [] };
}

function actionDone({ file, text }: LinkedAction): Evidence {
  return { file, what: say.actionDone(text) };
}

function stateOf(found: number, all: number): StageState {
  return found === 0 ? 'open' : found === all ? 'done' : 'partly';
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.file}\n${one.what.en}`, one])).values()];
}
