import { isMap, type Value } from '../../document/value.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { KindHead } from '../kind.ts';

export const monitoring = {
  id: 'monitoring',
  title: { en: 'Monitoring', ja: '監視' },
  recognition: { shape: { hint: ['monitoring:', '"monitoring"'], matches: isMonitoring } },
} as const satisfies KindHead;

const ownKeys = ['active_metrics', 'alert_policy', 'detection_delay', 'expected_metrics'];

/** Charts and the like have a root key `monitoring` too: one of our keys below it, or a slip of one, tells. */
function isMonitoring(value: Value): boolean {
  const root = isMap(value) ? value['monitoring'] : undefined;
  return isMap(root) && Object.keys(root).some((key) => nearestWord(key, ownKeys) !== undefined);
}
