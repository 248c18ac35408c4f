import type { KindHead } from '../kind.ts';
import { otherDocument } from '../other-document.ts';

export const maintenance = {
  id: 'maintenance',
  title: { en: 'Maintenance plan', ja: '予防保守の計画' },
  recognition: { rootKey: 'maintenance', isOther: otherDocument('maintenance', ['tasks', 'runs']) },
} as const satisfies KindHead;
