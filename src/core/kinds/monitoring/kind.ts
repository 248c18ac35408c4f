import { monitoring as schema } from '../../../generated/schemas.ts';
import type { Monitoring } from '../../../generated/types.ts';
import { monitoring as validate } from '../../../generated/validators.js';
import { monitoring as vocabularies } from '../../../generated/vocabularies.ts';
import { isMap, type Value } from '../../document/value.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { unknownValue } from '../../rules/unknown-value.ts';
import { unlistedValue } from '../../rules/unlisted-value.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import { nearestWord } from '../../text/nearest.ts';
import { defineKind } from '../kind.ts';
import { activeMetrics, durationPlaces } from './parts.ts';
import { duplicateEscalation } from './rules/duplicate-escalation.ts';
import { duplicateMetric } from './rules/duplicate-metric.ts';
import { unknownSeverity } from './rules/unknown-severity.ts';
import { unreachableThreshold } from './rules/unreachable-threshold.ts';
import { templates } from './templates.ts';

/** What is monitored, for those whose alert rules are not kept in the repository; and the policy for alerts. */
export const monitoringKind = defineKind<Monitoring, undefined, 'monitoring'>({
  id: 'monitoring',
  title: { en: 'Monitoring', ja: '監視' },
  recognition: { shape: { hint: 'monitoring:', matches: isMonitoring } },
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

const ownKeys = ['active_metrics', 'alert_policy', 'detection_delay', 'expected_metrics'];

/** Charts and the like have a root key `monitoring` too: one of our keys below it, or a slip of one, tells. */
function isMonitoring(value: Value): boolean {
  const root = isMap(value) ? value['monitoring'] : undefined;
  return isMap(root) && Object.keys(root).some((key) => nearestWord(key, ownKeys) !== undefined);
}
