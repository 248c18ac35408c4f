import { schema } from '../../../generated/schemas/health-check.ts';
import type { HealthCheck } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/health-check.js';
import { procedureName } from '../../document/procedure-name.ts';
import type { Subject } from '../../rule.ts';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { Reference } from '../../workspace/repository.ts';
import type { KindBody } from '../kind.ts';
import { type HealthCheckModel, modelOf } from './model.ts';
import { changesSomething } from './rules/changes-something.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { interactiveCommand } from './rules/interactive-command.ts';
import { limitOrder } from './rules/limit-order.ts';
import { secret } from './rules/secret.ts';
import { uncomparable } from './rules/uncomparable.ts';
import { unknownRunbook } from './rules/unknown-runbook.ts';
import { templates } from './templates.ts';

/** Commands that look at a system, and what has to come of them. */
export const healthCheckKind = (): KindBody<HealthCheck, HealthCheckModel> => ({
  schema,
  validate,
  model: modelOf,
  rules: [
    placeholder,
    limitOrder,
    uncomparable,
    changesSomething,
    interactiveCommand,
    secret,
    duplicateName,
    unknownRunbook,
    documentLinks,
    unreadableDuration(['/health_check/checks/*/timeout']),
  ],
  facts: factsOf,
  templates,
});

/** Checks have no names that others go by; runbooks, services and owners do. */
function factsOf({ value, model, source }: Subject<HealthCheck, HealthCheckModel>): Facts {
  const { owner, services = [] } = value.health_check ?? {};
  const references: Reference[] = [];
  const refer = (name: string, at: string) => {
    const span = source.find(at);
    if (span !== undefined) references.push({ name, span });
  };
  if (owner !== undefined) refer(`owner:${owner}`, '/health_check/owner');
  for (const [index, name] of services.entries()) refer(`service:${name}`, `/health_check/services/${index}`);
  for (const { at, check } of model.checks)
    if (check.runbook !== undefined) refer(`procedure:${procedureName(check.runbook)}`, `${at}/runbook`);
  return { definitions: [], references };
}
