import type { Runbook } from '../../../generated/types.ts';
import { pageTextOf } from '../../document/markdown/page-text.ts';
import type { SourceMap } from '../../document/source.ts';
import type { Subject } from '../../rule.ts';
import type { EntryFacts, EntrySummary, Facts, Names, SolutionFacts } from '../../workspace/facts.ts';
import type { Reference } from '../../workspace/repository.ts';
import { firstStepOf } from './first-step.ts';
import { nextStepOf, onlyWaysOn } from './flow.ts';
import type { RunbookModel } from './model.ts';
import { namesOf } from './names.ts';

/** A runbook answers to its names; one that can only lead on to others says to which, in `words`. */
export function factsOf(subject: Subject<Runbook, RunbookModel>): Facts {
  const { path, value, model, source } = subject;
  const { id, title, all, span } = namesOf({ path, value, source });
  const waysOn = onlyWaysOn(model);
  return {
    definitions: all.map((name) => ({ name: `procedure:${name}`, span, title, ...(waysOn && { words: waysOn }) })),
    references: model.links.map((link) => ({ name: `procedure:${link.name}`, span: link.span })),
    browsed: () => innerNames(subject, id),
    entry: () => entryOf(subject),
    summary: () => summaryOf(subject),
  };
}

/** Steps are known within their runbook only. */
function innerNames({ path, value, model, source }: Subject<Runbook, RunbookModel>, id: string): Names {
  const stepName = (number: string) => `step:${path}#${id}/${number}`;
  const written = source.node('/diagnostic_procedure/step_by_step')?.children;
  return {
    definitions: model.steps.map(({ number, at, step }) => ({
      name: stepName(number),
      span: (written instanceof Map ? written.get(number)?.key : undefined) ?? source.locate(at, 'key'),
      title: step?.description ?? number,
    })),
    references: [
      ...metadataReferences(value.diagnostic_procedure?.metadata, source),
      ...model.steps.flatMap((step) => {
        const next = nextStepOf(step);
        return next === undefined ? [] : [{ name: stepName(next), span: source.locate(`${step.at}/next`) }];
      }),
    ],
  };
}

function entryOf(subject: Subject<Runbook, RunbookModel>): EntryFacts {
  const { value, model, markdown } = subject;
  const body = value.diagnostic_procedure;
  const metadata = body?.metadata;
  const page = markdown && pageTextOf(markdown);
  return {
    ...summaryOf(subject),
    keywords: metadata?.tags ?? [],
    body: page?.body ?? textOf(body, model),
    ...(page !== undefined && { code: page.code }),
    ...(metadata?.category !== undefined && { category: metadata.category }),
    ...(metadata?.severity !== undefined && { severity: metadata.severity }),
    services: metadata?.services ?? [],
    environments: [],
    causes: [],
    solutions: solutionsOf(subject),
  };
}

/** Its steps; of a page the first one alone. */
function solutionsOf({ value, model, markdown }: Subject<Runbook, RunbookModel>): readonly SolutionFacts[] {
  const steps =
    markdown === undefined
      ? model.steps.flatMap(({ step }) => (step?.description === undefined ? [] : [step.description]))
      : [firstStepOf(markdown) ?? []].flat();
  if (steps.length === 0) return [];
  const estimatedTime = value.diagnostic_procedure?.metadata?.estimated_time;
  return [
    {
      id: 'steps',
      steps,
      ...(markdown !== undefined && { isInBody: true }),
      ...(estimatedTime !== undefined && { estimatedTime }),
      risk: 'low',
      successRate: 0.8,
    },
  ];
}

function summaryOf({ path, value, source }: Subject<Runbook, RunbookModel>): EntrySummary {
  const { metadata, meaning, impact } = value.diagnostic_procedure ?? {};
  const { id, title, span } = namesOf({ path, value, source });
  const symptom = [meaning, impact].filter((part) => typeof part === 'string').join('\n');
  return { id, title, symptom, signals: metadata?.alerts ?? [], offset: span.start };
}

/** The alerts that it answers, the services that it is about, and who keeps it. */
function metadataReferences(
  metadata: Partial<Runbook['diagnostic_procedure']['metadata']> | undefined,
  source: SourceMap,
): readonly Reference[] {
  const at = '/diagnostic_procedure/metadata';
  const refer = (namespace: string, key: string, name: string) => ({
    name: `${namespace}:${name}`,
    span: source.locate(`${at}/${key}`),
  });
  return [
    ...(metadata?.alerts ?? []).map((name, index) => refer('alert', `alerts/${index}`, name)),
    ...(metadata?.services ?? []).map((name, index) => refer('service', `services/${index}`, name)),
    ...(metadata?.owner === undefined ? [] : [refer('owner', 'owner', metadata.owner)]),
  ];
}

/** All that a runbook in YAML says, except the names by which it goes on to others. */
function textOf(
  body: Runbook['diagnostic_procedure'] | undefined,
  { steps, branches, escalations }: RunbookModel,
): string {
  const said: readonly unknown[] = [
    ...steps.flatMap(({ step }) => [
      step?.description,
      ...(step?.commands ?? []),
      step?.expected_output,
      step?.success_criteria,
      step?.risk,
      step?.rollback,
    ]),
    ...[...branches, ...escalations].flatMap(({ condition, action }) => [condition, action]),
    ...(body?.prerequisites ?? []),
    body?.diagnosis,
    body?.mitigation,
  ];
  return said
    .flat()
    .filter((part) => typeof part === 'string' && !/^\s*go_to_[\p{L}\p{M}\p{N}_-]+$/u.test(part))
    .join('\n');
}
