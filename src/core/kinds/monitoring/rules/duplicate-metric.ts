import type { Monitoring } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/monitoring.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';
import { type ActiveMetric, activeMetrics } from '../parts.ts';

export const duplicateMetric: Rule<Monitoring, undefined> = {
  code: 'monitoring/duplicate-metric',
  severity: 'warning',
  reads: ['/monitoring/active_metrics'],
  summary: { en: 'A metric listed twice', ja: '重複する監視項目' },
  why: {
    en: 'One of the two is a slip for another metric, which now counts as missing; or the two lines contradict each other.',
    ja: '片方は別の項目の書き間違いで、その項目が監視されていないと判定されることがあります。',
  },
  good: `monitoring:
  active_metrics:
    - error_rate_monitoring
    - { name: queue_length, services: [mail] }
    - { name: queue_length, services: [payment] }
`,
  bad: `monitoring:
  active_metrics: [error_rate_monitoring, error_rate_monitoring]
`,
  *check({ value, source }) {
    const first = new Map<string, ActiveMetric>();
    for (const metric of activeMetrics(value)) {
      if (isPlaceholder(metric.name)) continue;
      for (const service of metric.services.length === 0 ? [''] : new Set(metric.services)) {
        const key = `${metric.name}\n${service}`;
        const earlier = first.get(key);
        if (earlier !== undefined) {
          const related = [{ span: source.locate(earlier.at), message: firstHere() }];
          yield { at: metric.at, message: say.duplicateMetric(metric.name, service), related };
          break;
        }
        first.set(key, metric);
      }
    }
  },
};
