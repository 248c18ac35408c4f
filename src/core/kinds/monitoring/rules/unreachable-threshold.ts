import type { Monitoring } from '../../../../generated/types.ts';
import * as say from '../../../messages/monitoring.ts';
import type { Rule } from '../../../rule.ts';
import { defaultWeights } from '../parts.ts';

export const unreachableThreshold: Rule<Monitoring, undefined> = {
  code: 'monitoring/unreachable-threshold',
  severity: 'warning',
  reads: ['/monitoring/alert_policy/correlate'],
  summary: { en: 'A threshold that no alerts can reach', ja: '決してまとめられないアラート' },
  why: {
    en: 'The threshold is above the sum of all weights, so no alerts are ever grouped.',
    ja: 'しきい値が重みの合計より大きく、どのアラートもまとめられません。',
  },
  good: `monitoring:
  alert_policy:
    correlate: { window: 1m, threshold: 0.7, weights: { service: 0.3, host: 0.4, dependency: 0.5 } }
`,
  bad: `monitoring:
  alert_policy:
    correlate: { window: 1m, threshold: 0.9, weights: { service: 0.3, host: 0.4, dependency: 0 } }
`,
  *check({ value }) {
    const { threshold, weights } = value.monitoring?.alert_policy?.correlate ?? {};
    if (threshold === undefined) return;
    const { service, host, dependency } = { ...defaultWeights, ...weights };
    // In thousandths: 0.3 + 0.4 must reach 0.7.
    const sum = Math.round((service + host + dependency) * 1000) / 1000;
    if (threshold > sum) yield { at: '/monitoring/alert_policy/correlate/threshold', message: say.unreachable(sum) };
  },
};
