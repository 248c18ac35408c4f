import type { Timeline } from '../../../generated/types.ts';
import { pageTextOf } from '../../document/markdown/page-text.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import { procedureName } from '../../document/procedure-name.ts';
import { objectiveReferences } from '../../impact/named-objective.ts';
import { proseBelow } from '../../report/prose.ts';
import type { Subject } from '../../rule.ts';
import { dayAt, formatDay } from '../../time/day-number.ts';
import type { EntryFacts, EntrySummary, Facts, SolutionFacts } from '../../workspace/facts.ts';
import type { Definition, Reference } from '../../workspace/repository.ts';
import type { TimelineModel } from './model.ts';
import { wordsOfIncident } from './told-incident.ts';

/** What others and the search need of an incident. The words of its definition are those of `wordsOfIncident`. */
export function factsOf(subject: Subject<Timeline, TimelineModel>): Facts {
  const { value, source, path } = subject;
  const id = value.id === undefined || isPlaceholder(value.id) ? undefined : value.id;
  const title = value.title ?? id ?? path;
  const definitions: Definition[] = [];
  if (id !== undefined)
    definitions.push({ name: `incident:${id}`, span: source.locate('/id'), title, words: wordsOf(subject) });
  return {
    definitions,
    references: referencesOf(subject),
    browsed: () => ({ references: mentionsOf(subject) }),
    entry: () => entryOf(subject, id ?? path, title),
    summary: () => summaryOf(subject, id ?? path, title),
  };
}

function wordsOf({ value, model: { facts, zone } }: Subject<Timeline, TimelineModel>): readonly string[] {
  const resolved = facts.resolved?.instant;
  const resolvedOn = resolved === undefined ? undefined : formatDay(dayAt(resolved, zone));
  return wordsOfIncident({ resolvedOn, kind: value.kind, started: facts.started?.instant });
}

function referencesOf({ value, source }: Subject<Timeline, TimelineModel>): readonly Reference[] {
  const references: Reference[] = [];
  for (const [index, name] of (value.knowledge ?? []).entries())
    references.push({ name: `knowledge:${name}`, span: source.locate(`/knowledge/${index}`) });
  for (const [index, name] of (value.runbooks ?? []).entries())
    references.push({ name: `procedure:${procedureName(name)}`, span: source.locate(`/runbooks/${index}`) });
  return references;
}

function mentionsOf({ value, source, settings }: Subject<Timeline, TimelineModel>): readonly Reference[] {
  const references = [...objectiveReferences(value.sla, settings.sla, source)];
  for (const [index, name] of (value.services ?? []).entries())
    references.push({ name: `service:${name}`, span: source.locate(`/services/${index}`) });
  if (value.detection?.alert !== undefined)
    references.push({ name: `alert:${value.detection.alert}`, span: source.locate('/detection/alert') });
  return references;
}

function entryOf(subject: Subject<Timeline, TimelineModel>, id: string, title: string): EntryFacts {
  const { value, markdown } = subject;
  const causes = typeof value.root_cause === 'string' ? [value.root_cause] : (value.root_cause ?? []);
  const written = markdown === undefined ? undefined : proseBelow(markdown, 'cause');
  return {
    ...(markdown === undefined ? { body: '' } : pageTextOf(markdown)),
    ...summaryOf(subject, id, title),
    keywords: [...(value.tags ?? []), ...causes],
    ...(value.category !== undefined && { category: value.category }),
    ...(value.severity !== undefined && { severity: value.severity }),
    services: value.services ?? [],
    environments: [],
    causes: [...causes.map((cause) => cause.replace(/_/g, ' ')), ...(written === undefined ? [] : [written])],
    solutions: solutionsOf(value),
  };
}

function summaryOf(
  { value, markdown, source }: Subject<Timeline, TimelineModel>,
  id: string,
  title: string,
): EntrySummary {
  const symptom =
    markdown === undefined ? undefined : (proseBelow(markdown, 'summary') ?? proseBelow(markdown, 'impact'));
  const { alert } = value.detection ?? {};
  return {
    id,
    title,
    symptom: symptom ?? '',
    signals: [...(alert === undefined ? [] : [alert]), ...(value.precursors ?? [])],
    offset: source.locate('/title').start,
  };
}

const mending =
  /緩和|対策実施|切り戻|ロールバック|復旧作業|暫定対応|暫定復旧|mitigat|roll(?:ed)?[ -]?back|revert|fix(?:ed)? deployed/i;

/** What ended the incident, where a row says so. */
function solutionsOf({ events = [] }: Timeline): readonly SolutionFacts[] {
  const rows = events.filter(({ event = '' }) => mending.test(event));
  const steps = rows.slice(0, 3).map(({ event = '', action }) => action ?? event);
  return steps.length === 0 ? [] : [{ id: 'mitigation', steps, risk: 'low', successRate: 0.8 }];
}
