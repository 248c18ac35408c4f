import { rca as schema } from '../../../generated/schemas.ts';
import type { Rca } from '../../../generated/types.ts';
import { rca as validate } from '../../../generated/validators.js';
import { rca as vocabularies } from '../../../generated/vocabularies.ts';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { defineKind } from '../kind.ts';
import { factsOf } from './facts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { modelOf, type RcaModel } from './model.ts';
import { actionDue } from './rules/action-due.ts';
import { actionFactor } from './rules/action-factor.ts';
import { actionHorizon } from './rules/action-horizon.ts';
import { actionOwner } from './rules/action-owner.ts';
import { actionVague } from './rules/action-vague.ts';
import { blame } from './rules/blame.ts';
import { emptyLayer } from './rules/empty-layer.ts';
import { factorWithoutAction } from './rules/factor-without-action.ts';
import { onlyPrevention } from './rules/only-prevention.ts';
import { overdueAction } from './rules/overdue-action.ts';
import { repeatedAction } from './rules/repeated-action.ts';
import { looksLikeAnalysis } from './sections.ts';
import { templates } from './templates.ts';

/** Contributing factors in three layers, and the actions that answer them. */
export const rcaKind = defineKind<Rca, RcaModel, 'rca'>({
  id: 'rca',
  title: { en: 'Root cause analysis', ja: '根本原因分析' },
  recognition: { frontMatter: ['rca'], markdown: looksLikeAnalysis },
  schema,
  validate,
  vocabularies,
  fromMarkdown,
  model: modelOf,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    emptyLayer,
    actionOwner,
    actionDue,
    actionHorizon,
    actionVague,
    actionFactor,
    factorWithoutAction,
    onlyPrevention,
    blame,
    repeatedAction,
    overdueAction,
    documentLinks,
  ],
  facts: factsOf,
  templates,
});
