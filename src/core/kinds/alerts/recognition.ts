import type { KindHead } from '../kind.ts';
import { hasAlertRules } from './model.ts';

export const alerts = {
  id: 'alerts',
  title: { en: 'Alert rules', ja: 'アラートルール' },
  recognition: { shape: { hint: ['alert:', '"alert"'], matches: hasAlertRules } },
} as const satisfies KindHead;
