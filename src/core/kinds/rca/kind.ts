import { schema } from '../../../generated/schemas/rca.ts';
import type { Rca } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/rca.js';
import { rca as vocabularies } from '../../../generated/vocabularies.ts';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { allKeysBut } from '../../schema/describe.ts';
import type { KindBody } from '../kind.ts';
import { factsOf } from './facts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { modelOf, type RcaModel } from './model.ts';
import { actionCriterion } from './rules/action-criterion.ts';
import { actionDue } from './rules/action-due.ts';
import { actionFactor } from './rules/action-factor.ts';
import { actionHorizon } from './rules/action-horizon.ts';
import { actionOwner } from './rules/action-owner.ts';
import { actionVague } from './rules/action-vague.ts';
import { blame } from './rules/blame.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { emptyLayer } from './rules/empty-layer.ts';
import { factorWithoutAction } from './rules/factor-without-action.ts';
import { onlyPrevention } from './rules/only-prevention.ts';
import { overdueAction } from './rules/overdue-action.ts';
import { repeatedAction } from './rules/repeated-action.ts';
import { unknownIncident } from './rules/unknown-incident.ts';
import { unreadActions } from './rules/unread-actions.ts';
import { templates } from './templates.ts';

/** Contributing factors in three layers, and the actions that answer them. */
export const rcaKind = (): KindBody<Rca, RcaModel> => ({
  schema,
  validate,
  vocabularies,
  fromMarkdown,
  frontMatterKeys: () => allKeysBut(schema, ['layers', 'actions']),
  model: modelOf,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    emptyLayer,
    unreadActions,
    actionOwner,
    actionDue,
    actionHorizon,
    actionVague,
    actionCriterion,
    actionFactor,
    factorWithoutAction,
    onlyPrevention,
    blame,
    repeatedAction,
    overdueAction,
    duplicateId,
    unknownIncident,
    documentLinks,
  ],
  facts: factsOf,
  templates,
});
