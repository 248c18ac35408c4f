import type { Knowledge } from '../../../generated/types.ts';
import { pageTextOf } from '../../document/markdown/page-text.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { Subject } from '../../rule.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { Definition, Reference } from '../../workspace/repository.ts';
import { meetingPoints } from './meeting-points.ts';

/** What others and the search need of an entry. Defaults: likelihood 0.5, success rate 0.8, risk low. */
export function factsOf({ value, source, markdown }: Subject<Knowledge, undefined>): Facts {
  const entry = value.knowledge_entry;
  const root = '/knowledge_entry';
  if (typeof entry?.id !== 'string') return { definitions: [], references: [] };
  const title = entry.title ?? entry.id;
  const causes = entry.causes ?? [];
  const solutions = entry.solutions ?? [];
  const services = entry.context?.services ?? [];
  const id = source.find(`${root}/id`);
  const references: Reference[] = [];
  const refer = (name: string, at: string) => references.push({ name, span: source.locate(at) });
  for (const [index, other] of (entry.related ?? []).entries()) refer(`knowledge:${other}`, `${root}/related/${index}`);
  for (const [index, { rca }] of causes.entries())
    if (rca !== undefined) refer(`incident:${rca}`, `${root}/causes/${index}/rca`);
  for (const [index, { runbook }] of solutions.entries())
    if (runbook !== undefined) refer(`procedure:${procedureName(runbook)}`, `${root}/solutions/${index}/runbook`);
  for (const [index, name] of services.entries()) refer(`service:${name}`, `${root}/context/services/${index}`);
  for (const [index, name] of (entry.symptom?.signals ?? []).entries())
    refer(`alert:${name}`, `${root}/symptom/signals/${index}`);
  for (const [index, { cause }] of solutions.entries())
    if (cause !== undefined) refer(`cause:${entry.id}/${cause}`, `${root}/solutions/${index}/cause`);
  for (const [index, { ref }] of causes.entries())
    if (ref !== undefined) refer(`cause:${ref.replace('#', '/')}`, `${root}/causes/${index}/ref`);
  for (const [index, { ref }] of solutions.entries())
    if (ref !== undefined) refer(`solution:${ref.replace('#', '/')}`, `${root}/solutions/${index}/ref`);
  const definitions: Definition[] = id === undefined ? [] : [{ name: `knowledge:${entry.id}`, span: id, title }];
  if (id !== undefined)
    definitions.push(...meetingPoints(entry.id, title, entry.symptom?.description ?? '', services, id));
  const define = (name: string, at: string, title: string) => {
    const span = source.find(at);
    if (span !== undefined) definitions.push({ name, span, title });
  };
  for (const [index, { id: cause = '', description }] of causes.entries())
    define(`cause:${entry.id}/${cause}`, `${root}/causes/${index}/id`, description ?? cause);
  for (const [index, { id: solution = '', steps = [] }] of solutions.entries())
    define(`solution:${entry.id}/${solution}`, `${root}/solutions/${index}/id`, steps[0] ?? solution);
  const page = markdown && pageTextOf(markdown);
  return {
    definitions,
    references,
    entry: {
      id: entry.id,
      title,
      symptom: entry.symptom?.description ?? '',
      keywords: entry.symptom?.keywords ?? [],
      signals: entry.symptom?.signals ?? [],
      body: [entry.notes ?? '', page?.body ?? ''].join('\n').trim(),
      ...(page !== undefined && { code: page.code }),
      ...(entry.symptom?.category !== undefined && { category: entry.symptom.category }),
      ...(entry.symptom?.subcategory !== undefined && { subcategory: entry.symptom.subcategory }),
      ...(entry.symptom?.severity !== undefined && { severity: entry.symptom.severity }),
      services: services,
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
