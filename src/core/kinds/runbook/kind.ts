import { schema } from '../../../generated/schemas/runbook.ts';
import type { Runbook } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/runbook.js';
import { runbook as vocabularies } from '../../../generated/vocabularies.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import { schemaAt } from '../../schema/describe.ts';
import type { KindBody } from '../kind.ts';
import { factsOf } from './facts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { modelOf, type RunbookModel } from './model.ts';
import { nameEdit } from './name-edit.ts';
import { cycle } from './rules/cycle.ts';
import { destructiveCommand } from './rules/destructive-command.ts';
import { emptyStep } from './rules/empty-step.ts';
import { escalationLimit } from './rules/escalation-limit.ts';
import { estimate } from './rules/estimate.ts';
import { interactiveCommand } from './rules/interactive-command.ts';
import { links } from './rules/links.ts';
import { missingSection } from './rules/missing-section.ts';
import { orphanRunbook } from './rules/orphan-runbook.ts';
import { overlappingConditions } from './rules/overlapping-conditions.ts';
import { secret } from './rules/secret.ts';
import { stale } from './rules/stale.ts';
import { stepNumbering } from './rules/step-numbering.ts';
import { undeclaredPlaceholder } from './rules/undeclared-placeholder.ts';
import { unknownProcedure } from './rules/unknown-procedure.ts';
import { unknownStep } from './rules/unknown-step.ts';
import { unmeasuredCondition } from './rules/unmeasured-condition.ts';
import { unreachableStep } from './rules/unreachable-step.ts';
import { templates } from './templates.ts';

/** A diagnostic procedure, in YAML or as a page with the community's headings. */
export const runbookKind = (): KindBody<Runbook, RunbookModel> => ({
  schema,
  validate,
  vocabularies,
  fromMarkdown,
  frontMatterKeys: () => schemaAt(schema, '/diagnostic_procedure/metadata')?.properties ?? {},
  model: modelOf,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    stepNumbering,
    emptyStep,
    missingSection,
    unknownProcedure,
    unknownStep,
    unreachableStep,
    cycle,
    unmeasuredCondition,
    overlappingConditions,
    estimate,
    escalationLimit,
    destructiveCommand,
    interactiveCommand,
    secret,
    undeclaredPlaceholder,
    orphanRunbook,
    stale,
    links,
    unreadableDuration([
      '/diagnostic_procedure/metadata/estimated_time',
      '/diagnostic_procedure/step_by_step/*/estimated_time',
      '/diagnostic_procedure/escalation_criteria/*/after',
    ]),
  ],
  facts: factsOf,
  templates,
  nameEdit,
});
