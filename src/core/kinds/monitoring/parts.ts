import type { Monitoring } from '../../../generated/types.ts';
import type { Pointer } from '../../document/value.ts';

/** One metric that is monitored. */
export interface ActiveMetric {
  readonly name: string;
  /** Where the name stands. */
  readonly at: Pointer;
  /** Empty: all services. */
  readonly services: readonly string[];
  readonly threshold: 'static' | 'dynamic' | 'predictive' | undefined;
}

/** The metrics of a document, in order; what is no name was taken out of the value and left an empty one. */
export function activeMetrics({ monitoring }: Monitoring): readonly ActiveMetric[] {
  return (monitoring?.active_metrics ?? []).flatMap((metric, index) => {
    const at = `/monitoring/active_metrics/${index}`;
    if (metric === '') return [];
    if (typeof metric === 'string') return [{ name: metric, at, services: [], threshold: undefined }];
    if (typeof metric?.name !== 'string') return [];
    return [{ name: metric.name, at: `${at}/name`, services: metric.services ?? [], threshold: metric.threshold }];
  });
}

/** Where lengths of time stand; `*` for any one segment. */
export const durationPlaces: readonly Pointer[] = [
  '/monitoring/detection_delay',
  '/monitoring/detection_delay/*',
  '/monitoring/alert_policy/dedupe/window',
  '/monitoring/alert_policy/correlate/window',
  '/monitoring/alert_policy/severity/repetition/within',
  '/monitoring/alert_policy/escalate/*/after',
];

/** What each thing that two alerts have in common counts where the policy does not say. */
export const defaultWeights = { service: 0.3, host: 0.4, dependency: 0.5 } as const;
