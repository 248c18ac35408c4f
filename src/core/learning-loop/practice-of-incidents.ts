import { layerNames } from '../kinds/rca/layer-words.ts';
import * as say from '../messages/practice-checklist.ts';
import { causesInWords, factorTexts, type IncidentRecord } from '../statistics/incident-records.ts';
import { entriesAbout } from './evidence.ts';
import { actionsOf } from './linked-actions.ts';
import { gapsOfIncident } from './monitoring-gaps.ts';
import { met, notMet, question } from './practice-answers.ts';
import type { PracticeAnswer, PracticeContext } from './practice-items.ts';

const timelineCodes = [
  'timeline/missing-key-instant',
  'timeline/order',
  'timeline/outside-incident',
  'timeline/silent-gap',
];

/** It has rows, and no problem speaks against them. */
export function timeline({ values, files }: IncidentRecord, { workspace }: PracticeContext): PracticeAnswer {
  const count = values.reduce((sum, { events = [] }) => sum + events.length, 0);
  if (count === 0) return notMet(say.noRows(), files);
  const against = files
    .flatMap((file) => workspace.problems(file))
    .filter(({ code }) => timelineCodes.includes(code)).length;
  return against > 0 ? notMet(say.rowProblems(against), files) : met(say.rows(count), files);
}

/** The effective downtime is computed, and at least one figure of the loss. */
export function impact({ impact: figures, incident, file }: IncidentRecord): PracticeAnswer {
  const evidence = [file];
  if (incident.subject.model.faults.length > 0) return notMet(say.faultyFigures(), evidence);
  const { affectedUsers, lostTransactions, revenueLoss, sla } = figures;
  const isMeasured = [affectedUsers, lostTransactions, revenueLoss, sla].some((figure) => figure !== null);
  return figures.effectiveDowntimeMinutes !== null && isMeasured
    ? met(say.measured(), evidence)
    : notMet(say.notMeasured(figures.missing), evidence);
}

/** Each layer has a contributing factor. */
export function layers(record: IncidentRecord): PracticeAnswer {
  const missing = layerNames.filter((name) => factorTexts(record, [name]).length === 0);
  const evidence = record.analyses.map(({ file }) => file);
  if (missing.length === layerNames.length)
    return notMet(causesInWords(record) === undefined ? say.noAnalysis() : say.notInLayers(), record.files);
  return missing.length > 0 ? notMet(say.layersMissing(missing), evidence) : met(say.allLayers(), evidence);
}

/** All have an owner and a horizon, which a due date tells as well. */
export function actions(record: IncidentRecord): PracticeAnswer {
  const all = actionsOf(record);
  const evidence = [...new Set(all.map(({ file }) => file))];
  if (all.length === 0) return notMet(say.noActions(), record.files);
  const owner = all.filter((action) => action.owner === undefined).length;
  const horizon = all.filter((action) => action.horizon === undefined && action.due === undefined).length;
  return owner + horizon > 0
    ? notMet(say.actionsIncomplete(all.length, owner, horizon), evidence)
    : met(say.actionsComplete(all.length), evidence);
}

/** It was noticed in time and lacks nothing; or it is known why not, and an alert that came late has an action. */
export function blindSpots(record: IncidentRecord, { monitoring }: PracticeContext): PracticeAnswer {
  const { state, gap, detection, missedSignals } = gapsOfIncident(record, monitoring);
  const evidence = [record.file];
  if (state === 'unknown' || state === 'fault') return question(say.timesUntold(), evidence);
  const isLateAlert = detection?.by === 'alert';
  const isAnswered = isLateAlert && actionsOf(record).some(({ detects }) => detects);
  if (state === 'late' && gap?.gap === null && !isAnswered)
    return notMet(isLateAlert ? say.lateAlert() : say.gapUnknown(), evidence);
  if (missedSignals.length > 0 && monitoring.files.length > 0) return notMet(say.notMonitored(missedSignals), evidence);
  return met(state === 'late' ? say.gapKnown() : say.inTime(), evidence);
}

/** It names a knowledge entry, or an entry names it. */
export function knowledge(record: IncidentRecord, { workspace }: PracticeContext): PracticeAnswer {
  const { found } = entriesAbout(record, workspace);
  return found.length > 0
    ? met(
        say.has(found.map(({ id }) => id)),
        found.map(({ file }) => file),
      )
    : notMet(say.noEntries(), record.files);
}
