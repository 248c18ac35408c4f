import type { Config } from '../../../../generated/types.ts';
import { unknownCurrency as faultsOf } from '../../../impact/faults.ts';
import type { Rule } from '../../../rule.ts';
import { currencyFindings } from '../../../rules/currency-findings.ts';

export const unknownCurrency: Rule<Config, undefined> = {
  code: 'config/unknown-currency',
  severity: 'error',
  reads: ['/impact/currency'],
  summary: { en: 'A default currency that does not exist', ja: '存在しない通貨の既定値' },
  why: {
    en: 'Incidents that rely on it get no revenue loss.',
    ja: 'これを既定値とするインシデントでは、損失額を計算できません。',
  },
  good: 'impact: { currency: JPY }\n',
  bad: 'impact: { currency: YEN }\n',
  file: 'hansei.yml',
  check: (subject) => currencyFindings(subject, '/impact/currency', faultsOf(subject.value.impact?.currency)),
};
