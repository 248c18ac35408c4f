import type { Knowledge } from '../../../generated/types.ts';
import { plainTextOf } from '../../document/markdown/sections.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { Subject } from '../../rule.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { Reference } from '../../workspace/repository.ts';

/** What others and the search need of an entry. Defaults: likelihood 0.5, success rate 0.8, risk low. */
export function factsOf({ value, source, markdown }: Subject<Knowledge, undefined>): Facts {
  const entry = value.knowledge_entry;
  const root = '/knowledge_entry';
  if (typeof entry?.id !== 'string') return { definitions: [], references: [] };
  const title = entry.title ?? entry.id;
  const causes = entry.causes ?? [];
  const solutions = entry.solutions ?? [];
  const id = source.find(`${root}/id`);
  const references: Reference[] = [];
  const refer = (name: string, at: string) => references.push({ name, span: source.locate(at) });
  for (const [index, other] of (entry.related ?? []).entries()) refer(`knowledge:${other}`, `${root}/related/${index}`);
  for (const [index, { rca }] of causes.entries())
    if (rca !== undefined) refer(`incident:${rca}`, `${root}/causes/${index}/rca`);
  for (const [index, { runbook }] of solutions.entries())
    if (runbook !== undefined) refer(`procedure:${procedureName(runbook)}`, `${root}/solutions/${index}/runbook`);
  return {
    definitions: id === undefined ? [] : [{ name: `knowledge:${entry.id}`, span: id, title }],
    references,
    entry: {
      id: entry.id,
      title,
      symptom: entry.symptom?.description ?? '',
      keywords: entry.symptom?.keywords ?? [],
      signals: entry.symptom?.signals ?? [],
      body: [entry.notes ?? '', markdown === undefined ? '' : plainTextOf(markdown)].join('\n').trim(),
      ...(entry.symptom?.category !== undefined && { category: entry.symptom.category }),
      ...(entry.symptom?.subcategory !== undefined && { subcategory: entry.symptom.subcategory }),
      ...(entry.symptom?.severity !== undefined && { severity: entry.symptom.severity }),
      services: entry.context?.services ?? [],
      environments: entry.context?.environments ?? [],
      causes: causes.map(({ id: cause = '', description = '', likelihood = 0.5 }) => ({
        id: cause,
        description,
        likelihood,
      })),
      solutions: solutions.map((solution) => ({
        id: solution.id ?? '',
        ...(solution.cause !== undefined && { cause: solution.cause }),
        steps: solution.steps ?? [],
        ...(solution.estimated_time !== undefined && { estimatedTime: solution.estimated_time }),
        risk: solution.risk_level ?? 'low',
        successRate: solution.success_rate ?? 0.8,
      })),
      offset: (id ?? source.locate(root)).start,
    },
  };
}
