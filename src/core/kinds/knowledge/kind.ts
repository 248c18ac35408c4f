import { schema } from '../../../generated/schemas/knowledge.ts';
import type { Knowledge } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/knowledge.js';
import { knowledge as vocabularies } from '../../../generated/vocabularies.ts';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import type { KindBody } from '../kind.ts';
import { factsOf } from './facts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { keysOfEntry } from './front-matter.ts';
import { type KnowledgeModel, modelOf } from './model.ts';
import { duplicateEntry } from './rules/duplicate-entry.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicatePart } from './rules/duplicate-part.ts';
import { missingPart } from './rules/missing-part.ts';
import { noSolution } from './rules/no-solution.ts';
import { secret } from './rules/secret.ts';
import { stale } from './rules/stale.ts';
import { unknownAnalysis } from './rules/unknown-analysis.ts';
import { unknownCause } from './rules/unknown-cause.ts';
import { unknownRelated } from './rules/unknown-related.ts';
import { unknownRunbook } from './rules/unknown-runbook.ts';
import { unreviewed } from './rules/unreviewed.ts';
import { templates } from './templates.ts';

/** A symptom, its causes, and the solutions that worked. */
export const knowledgeKind = (): KindBody<Knowledge, KnowledgeModel> => ({
  schema,
  validate,
  vocabularies,
  fromMarkdown,
  frontMatterKeys: () => keysOfEntry(schema),
  model: modelOf,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    unknownCause,
    noSolution,
    duplicateId,
    duplicatePart,
    unknownRelated,
    unknownRunbook,
    duplicateEntry,
    missingPart,
    stale,
    unreviewed,
    secret,
    documentLinks,
    unknownAnalysis,
    unreadableDuration(['/knowledge_entry/solutions/*/estimated_time']),
  ],
  facts: factsOf,
  templates,
});
