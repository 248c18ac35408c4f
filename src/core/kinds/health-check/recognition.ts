import type { KindHead } from '../kind.ts';
import { otherDocument } from '../other-document.ts';

export const healthCheck = {
  id: 'health-check',
  title: { en: 'Health check', ja: 'ヘルスチェック' },
  recognition: { rootKey: 'health_check', isOther: otherDocument('health_check', ['checks']) },
} as const satisfies KindHead;
