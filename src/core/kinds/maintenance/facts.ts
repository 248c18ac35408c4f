import type { Maintenance } from '../../../generated/types.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { Subject } from '../../rule.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { Reference } from '../../workspace/repository.ts';
import type { MaintenanceModel } from './model.ts';

/** Tasks are known within their file only; plans, runbooks, owners and services across files. */
export function factsOf({ path, value, model, source }: Subject<Maintenance, MaintenanceModel>): Facts {
  const references: Reference[] = [];
  const refer = (name: string, at: string) => {
    const span = source.find(at);
    if (span !== undefined) references.push({ name, span });
  };
  for (const [index, { at, owner, runbook }] of model.tasks.entries()) {
    if (owner !== undefined) refer(`owner:${owner}`, `${at}/owner`);
    if (runbook !== undefined) refer(`procedure:${procedureName(runbook)}`, `${at}/runbook`);
    const services = value.maintenance?.tasks?.[index]?.services ?? [];
    for (const [place, service] of services.entries()) refer(`service:${service}`, `${at}/services/${place}`);
  }
  for (const { at, task, by } of model.runs) {
    if (task !== undefined) refer(`task:${path}#${task}`, `${at}/task`);
    if (by !== undefined) refer(`owner:${by}`, `${at}/by`);
  }
  const { id: plan, title: planTitle } = value.maintenance ?? {};
  const planSpan = source.find('/maintenance/id');
  return {
    definitions: [
      ...(typeof plan !== 'string' || planSpan === undefined
        ? []
        : [{ name: `maintenance:${plan}`, span: planSpan, title: planTitle ?? plan }]),
      ...model.tasks.flatMap(({ at, id, title }) => {
        const span = source.find(`${at}/id`);
        return id === undefined || span === undefined ? [] : [{ name: `task:${path}#${id}`, span, title }];
      }),
    ],
    references,
  };
}
