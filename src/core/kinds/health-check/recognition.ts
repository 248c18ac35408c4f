import type { KindHead } from '../kind.ts';
import { otherDocument } from '../other-document.ts';

export const healthCheck = {
  id: 'health-check',
  title: { en: 'Health check', ja: 'ヘルスチェック' },
  recognition: {
    rootKey: 'health_check',
    isOther: otherDocument('health_check', {
      keys: ['id', 'title', 'description', 'owner', 'services'],
      lists: {
        checks: { telling: ['expects', 'limits', 'exit_status'], usual: ['name', 'command', 'timeout', 'runbook'] },
      },
    }),
  },
} as const satisfies KindHead;
