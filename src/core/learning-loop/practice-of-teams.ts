import { documentsOf } from '../kinds/documents-of.ts';
import { entriesToReview } from '../knowledge/entries-to-review.ts';
import * as say from '../messages/practice-checklist.ts';
import { met, notMet, question, unique } from './practice-answers.ts';
import type { PracticeAnswer, PracticeContext } from './practice-items.ts';

/** Expressions that compare with the usual course of days or weeks, and such that look ahead. */
const comparing =
  /std(?:dev|var)_over_time|(?:avg|quantile)_over_time\([^)]{0,300}\[\d{1,4}[dw]|offset\s+\d{1,4}[dw]|anomal/;
const predicting = /predict_linear|holt_winters|double_exponential_smoothing|\bderiv\(/;

/** A threshold goes by the usual course, and a policy says what becomes of alerts. */
export function dynamicAlerts({ monitoring: { files, metrics, rules, documents } }: PracticeContext): PracticeAnswer {
  if (files.length === 0) return question(say.monitoredElsewhere());
  const dynamic = [
    ...metrics.filter(({ threshold }) => threshold === 'dynamic'),
    ...rules.filter(({ text }) => comparing.test(text)),
  ];
  const policies = documents.filter(({ subject: { value } }) => {
    const { dedupe, severity, correlate } = value.monitoring?.alert_policy ?? {};
    return [dedupe, severity, correlate].some((part) => part !== undefined);
  });
  if (dynamic.length > 0 && policies.length > 0) {
    const evidence = unique([...dynamic, ...policies].map(({ file }) => file));
    return met(say.has(dynamic.slice(0, 5).map(({ name }) => name)), evidence);
  }
  if (dynamic.length + policies.length === 0) return notMet(say.noPolicyAndDynamic(), files);
  return notMet(dynamic.length === 0 ? say.noDynamic() : say.noPolicy(), files);
}

/** Alerts that belong together are put together: by a policy, or by Alertmanager's routing. */
export function correlation({ monitoring: { files, documents }, workspace }: PracticeContext): PracticeAnswer {
  const policies = documents.filter(
    ({ subject: { value } }) => value.monitoring?.alert_policy?.correlate !== undefined,
  );
  if (policies.length > 0) return met(say.correlates(), unique(policies.map(({ file }) => file)));
  const routing = [...workspace.paths].filter((path) => {
    const text = /\.ya?ml$/i.test(path) ? (workspace.text(path) ?? '') : '';
    return text.includes('group_by:') && /^[ \t]*route:/m.test(text);
  });
  if (routing.length > 0) return met(say.groups(), routing.sort().slice(0, 5));
  return files.length === 0 ? question(say.monitoredElsewhere()) : notMet(say.noCorrelation(), files);
}

/** A threshold or an alert looks ahead. */
export function prediction({ monitoring: { files, metrics, rules } }: PracticeContext): PracticeAnswer {
  const found = [
    ...metrics.filter(({ threshold }) => threshold === 'predictive'),
    ...rules.filter(({ text }) => predicting.test(text)),
  ];
  if (found.length > 0)
    return met(say.has(found.slice(0, 5).map(({ name }) => name)), unique(found.map(({ file }) => file)));
  return files.length === 0 ? question(say.monitoredElsewhere()) : notMet(say.noPrediction(), files);
}

/** There are runbooks, and none lacks a section. */
export function procedures({ workspace }: PracticeContext): PracticeAnswer {
  const files = filesWith(workspace, 'runbook');
  if (files.length === 0) return notMet(say.noProcedures());
  const incomplete = files.filter((file) =>
    workspace.problems(file).some(({ code }) => code === 'runbook/missing-section'),
  );
  return incomplete.length > 0
    ? notMet(say.incompleteProcedures(incomplete.length, files.length), incomplete)
    : met(say.procedures(files.length), files);
}

/** There are knowledge entries. */
export function knowledgeBase({ workspace }: PracticeContext): PracticeAnswer {
  const files = filesWith(workspace, 'knowledge');
  return files.length === 0 ? notMet(say.noEntries()) : met(say.entries(entryCount(workspace)), files);
}

/** No entry is to be looked through. */
export function quality({ workspace }: PracticeContext): PracticeAnswer {
  const all = entryCount(workspace);
  if (all === 0) return notMet(say.noEntries());
  const doubtful = entriesToReview(workspace);
  if (doubtful.length === 0) return met(say.allReviewed(all), filesWith(workspace, 'knowledge'));
  const count = new Set(doubtful.map(({ id, file }) => `${file}\n${id}`)).size;
  return notMet(say.toReview(count, all), unique(doubtful.map(({ file }) => file)));
}

/** There are courses, and it is known who has which skill. */
export function programme({ workspace }: PracticeContext): PracticeAnswer {
  const documents = documentsOf(workspace, 'learning');
  if (documents.length === 0) return question(say.learningElsewhere());
  const files = unique(documents.map(({ file }) => file));
  const values = documents.map(({ subject }) => subject.value);
  const courses = values.flatMap(({ learning_paths: paths = {} }) =>
    Object.values(paths).flatMap((levels) => Object.values(levels ?? {}).flat()),
  ).length;
  const people = values.reduce((sum, { skills = {} }) => sum + Object.keys(skills).length, 0);
  if (courses === 0) return notMet(say.noCourses(), files);
  return people === 0 ? notMet(say.noSkills(), files) : met(say.courses(courses, people), files);
}

function filesWith(workspace: PracticeContext['workspace'], kind: string): readonly string[] {
  return [...workspace.paths]
    .filter((path) => workspace.facts(path).entries.some((entry) => entry.kind === kind))
    .sort();
}

function entryCount(workspace: PracticeContext['workspace']): number {
  return [...workspace.paths].flatMap((path) =>
    workspace.facts(path).entries.filter((entry) => entry.kind === 'knowledge'),
  ).length;
}
