import type { KindHead } from '../kind.ts';
import { otherDocument } from '../other-document.ts';

export const maintenance = {
  id: 'maintenance',
  title: { en: 'Maintenance plan', ja: '予防保守の計画' },
  recognition: {
    rootKey: 'maintenance',
    isOther: otherDocument('maintenance', {
      keys: ['id', 'title', 'timezone'],
      lists: {
        tasks: {
          telling: ['rrule', 'start', 'overdue_after'],
          usual: ['id', 'title', 'description', 'timezone', 'duration', 'owner', 'runbook', 'services'],
        },
        runs: { telling: ['task'], usual: ['date', 'by', 'result', 'note'] },
      },
    }),
  },
} as const satisfies KindHead;
