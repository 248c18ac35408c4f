import { schema } from '../../../generated/schemas/monitoring.ts';
import type { Monitoring } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/monitoring.js';
import { monitoring as vocabularies } from '../../../generated/vocabularies.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import type { KindBody } from '../kind.ts';
import { activeMetrics, durationPlaces } from './parts.ts';
import { duplicateEscalation } from './rules/duplicate-escalation.ts';
import { duplicateMetric } from './rules/duplicate-metric.ts';
import { unknownSeverity } from './rules/unknown-severity.ts';
import { unreachableThreshold } from './rules/unreachable-threshold.ts';
import { templates } from './templates.ts';

/** What is monitored, for those whose alert rules are not kept in the repository; and the policy for alerts. */
export const monitoringKind = (): KindBody<Monitoring, undefined> => ({
  schema,
  validate,
  vocabularies,
  model: () => undefined,
  rules: [
    placeholder,
    unknownValue(vocabularies),
    unlistedValue(vocabularies),
    duplicateMetric,
    duplicateEscalation,
    unknownSeverity,
    unreachableThreshold,
    unreadableDuration(durationPlaces),
  ],
  facts: ({ value, source }) => ({
    definitions: activeMetrics(value).map(({ name, at }) => ({
      name: `metric:${name}`,
      span: source.locate(at),
      title: name,
    })),
    references: [],
  }),
  templates,
});
