import { layerNames } from '../kinds/rca/layer-words.ts';
import * as say from '../messages/practice-checklist.ts';
import { entriesAbout } from './evidence.ts';
import { causesInWords, factorTexts, type IncidentRecord } from './incident-records.ts';
import { actionsOf } from './linked-actions.ts';
import { gapsOfIncident } from './monitoring-gaps.ts';
import type { PracticeAnswer, PracticeContext } from './practice-items.ts';

const timelineCodes = [
  'timeline/missing-key-instant',
  'timeline/order',
  'timeline/outside-incident',
  'timeline/silent-gap',
];

export function timeline({ values, files }: IncidentRecord, { workspace }: PracticeContext): PracticeAnswer {
  const count = values.reduce((sum, { events = [] }) => sum + events.length, 0);
  if (count === 0) return { state: 'not-met', because: say.noRows(), evidence: files };
  const against = files
    .flatMap((file) => workspace.problems(file))
    .filter(({ code }) => timelineCodes.includes(code)).length;
  return against > 0
    ? { state: 'not-met', because: say.rowProblems(against), evidence: files }
    : { state: 'met', because: say.rows(count), evidence: files };
}

export function impact({ impact: figures, incident, file }: IncidentRecord): PracticeAnswer {
  const evidence = [file];
  if (incident.subject.model.faults.length > 0) return { state: 'not-met', because: say.faultyFigures(), evidence };
  const { affectedUsers, lostTransactions, revenueLoss, sla } = figures;
  const isMeasured = [affectedUsers, lostTransactions, revenueLoss, sla].some((figure) => figure !== null);
  return figures.effectiveDowntimeMinutes !== null && isMeasured
    ? { state: 'met', because: say.measured(), evidence }
    : { state: 'not-met', because: say.notMeasured(figures.missing), evidence };
}

export function layers(record: IncidentRecord): PracticeAnswer {
  const missing = layerNames.filter((name) => factorTexts(record, [name]).length === 0);
  const evidence = record.analyses.map(({ file }) => file);
  if (missing.length === layerNames.length) {
    const isTold = causesInWords(record) !== undefined;
    return { state: 'not-met', because: isTold ? say.notInLayers() : say.noAnalysis(), evidence: record.files };
  }
  return missing.length > 0
    ? { state: 'not-met', because: say.layersMissing(missing), evidence }
    : { state: 'met', because: say.allLayers(), evidence };
}

/** A due date tells the horizon as well. */
export function actions(record: IncidentRecord): PracticeAnswer {
  const all = actionsOf(record);
  const evidence = [...new Set(all.map(({ file }) => file))];
  if (all.length === 0) return { state: 'not-met', because: say.noActions(), evidence: record.files };
  const owner = all.filter((action) => action.owner === undefined).length;
  const horizon = all.filter((action) => action.horizon === undefined && action.due === undefined).length;
  return owner + horizon > 0
    ? { state: 'not-met', because: say.actionsIncomplete(all.length, owner, horizon), evidence }
    : { state: 'met', because: say.actionsComplete(all.length), evidence };
}

/** It was noticed in time and lacks nothing; or it is known why not, and an alert that came late has an action. */
export function blindSpots(record: IncidentRecord, { monitoring }: PracticeContext): PracticeAnswer {
  const { state, gap, detection, missedSignals } = gapsOfIncident(record, monitoring);
  const evidence = [record.file];
  if (state === 'unknown' || state === 'fault') return { state: 'question', because: say.timesUntold(), evidence };
  const isLateAlert = detection?.by === 'alert';
  const isAnswered = isLateAlert && actionsOf(record).some(({ detects }) => detects);
  if (state === 'late' && gap?.gap === null && !isAnswered)
    return { state: 'not-met', because: isLateAlert ? say.lateAlert() : say.gapUnknown(), evidence };
  if (missedSignals.length > 0 && monitoring.files.length > 0)
    return { state: 'not-met', because: say.notMonitored(missedSignals), evidence };
  return { state: 'met', because: state === 'late' ? say.gapKnown() : say.inTime(), evidence };
}

export function knowledge(record: IncidentRecord, { workspace }: PracticeContext): PracticeAnswer {
  const { found } = entriesAbout(record, workspace);
  return found.length > 0
    ? { state: 'met', because: say.has(found.map(({ id }) => id)), evidence: found.map(({ file }) => file) }
    : { state: 'not-met', because: say.noEntries(), evidence: record.files };
}
