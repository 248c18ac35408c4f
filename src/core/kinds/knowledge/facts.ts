import type { Knowledge } from '../../../generated/types.ts';
import { pageTextOf } from '../../document/markdown/page-text.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { Subject } from '../../rule.ts';
import type { EntryFacts, Facts, Names } from '../../workspace/facts.ts';
import type { Definition, Reference } from '../../workspace/repository.ts';
import { analysisNames } from './analysis-names.ts';
import type { KnowledgeModel } from './model.ts';

/** What others and the search need of an entry. Defaults: success rate 0.8, risk low. */
export function factsOf(subject: Subject<Knowledge, KnowledgeModel>): Facts {
  const { value, source, model } = subject;
  const entry = value.knowledge_entry;
  if (typeof entry?.id !== 'string') return { definitions: [], references: [] };
  const id = source.find(`${root}/id`);
  const references: Reference[] = [];
  const refer = (name: string, at: string) => references.push({ name, span: source.locate(at) });
  for (const [index, other] of (entry.related ?? []).entries()) refer(`knowledge:${other}`, `${root}/related/${index}`);
  for (const [index, { runbook }] of (entry.solutions ?? []).entries())
    if (runbook !== undefined) refer(`procedure:${procedureName(runbook)}`, `${root}/solutions/${index}/runbook`);
  const own = id === undefined ? [] : [{ name: `knowledge:${entry.id}`, span: id, title: entry.title ?? entry.id }];
  return {
    definitions: [...own, ...model.meetingPoints],
    references,
    browsed: () => innerNames(entry.id, subject),
    entry: () => entryOf(subject),
  };
}

const root = '/knowledge_entry';

/** Causes and solutions by the name of their entry, and what the entry mentions. */
function innerNames(entryId: string, { value, source, path }: Subject<Knowledge, KnowledgeModel>): Names {
  const { causes = [], solutions = [], context, symptom } = value.knowledge_entry;
  const references: Reference[] = [];
  const refer = (name: string, at: string) => references.push({ name, span: source.locate(at) });
  for (const [index, { rca, ref }] of causes.entries()) {
    if (rca !== undefined) for (const name of analysisNames(rca, path)) refer(name, `${root}/causes/${index}/rca`);
    if (ref !== undefined) refer(`cause:${ref.replace('#', '/')}`, `${root}/causes/${index}/ref`);
  }
  for (const [index, name] of (context?.services ?? []).entries())
    refer(`service:${name}`, `${root}/context/services/${index}`);
  for (const [index, name] of (symptom?.signals ?? []).entries())
    refer(`alert:${name}`, `${root}/symptom/signals/${index}`);
  for (const [index, { cause, ref }] of solutions.entries()) {
    if (cause !== undefined) refer(`cause:${entryId}/${cause}`, `${root}/solutions/${index}/cause`);
    if (ref !== undefined) refer(`solution:${ref.replace('#', '/')}`, `${root}/solutions/${index}/ref`);
  }
  const definitions: Definition[] = [];
  const define = (name: string, at: string, title: string) => {
    const span = source.find(at);
    if (span !== undefined) definitions.push({ name, span, title });
  };
  for (const [index, { id = '', description }] of causes.entries())
    define(`cause:${entryId}/${id}`, `${root}/causes/${index}/id`, description ?? id);
  for (const [index, { id = '', steps = [] }] of solutions.entries())
    define(`solution:${entryId}/${id}`, `${root}/solutions/${index}/id`, steps[0] ?? id);
  return { definitions, references };
}

function entryOf({ value, source, markdown }: Subject<Knowledge, KnowledgeModel>): EntryFacts {
  const entry = value.knowledge_entry;
  const { id = '', title = id, symptom, context, notes = '', causes = [], solutions = [] } = entry ?? {};
  const page = markdown && pageTextOf(markdown);
  return {
    id,
    title,
    symptom: symptom?.description ?? '',
    keywords: symptom?.keywords ?? [],
    signals: symptom?.signals ?? [],
    body: [notes, page?.body ?? ''].join('\n').trim(),
    ...(page !== undefined && { code: page.code }),
    ...(symptom?.category !== undefined && { category: symptom.category }),
    ...(symptom?.subcategory !== undefined && { subcategory: symptom.subcategory }),
    ...(symptom?.severity !== undefined && { severity: symptom.severity }),
    services: context?.services ?? [],
    environments: context?.environments ?? [],
    causes: causes.map(({ description = '' }) => description),
    solutions: solutions.map((solution) => ({
      id: solution.id ?? '',
      steps: solution.steps ?? [],
      ...(solution.estimated_time !== undefined && { estimatedTime: solution.estimated_time }),
      risk: solution.risk_level ?? 'low',
      successRate: solution.success_rate ?? 0.8,
      ...(solution.success_rate === undefined && { rateIsAssumed: true }),
    })),
    offset: source.locate('/knowledge_entry/id').start,
  };
}
