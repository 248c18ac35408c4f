import type { Config } from '../../../../generated/types.ts';
import { rateFaults } from '../../../impact/faults.ts';
import { fractionRange, negativeValue, revenueOrder } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';

export const rateRange: Rule<Config, undefined> = {
  code: 'config/rate-range',
  severity: 'error',
  reads: ['/impact'],
  summary: { en: 'A default rate, count or amount that cannot be right', ja: '正しくない件数・金額・割合の既定値' },
  why: {
    en: 'No incident that relies on it gets lost transactions or a revenue loss.',
    ja: 'これを既定値とするインシデントでは、失われた取引と損失額を計算できません。',
  },
  good: 'impact: { normal_tps: 50 }\n',
  bad: 'impact: { normal_tps: -50 }\n',
  file: 'hansei.yml',
  *check({ value: { impact = {} } }) {
    const faults = rateFaults({
      affectedUsers: impact.affected_users,
      normalTps: impact.normal_tps,
      revenuePerTransaction: impact.revenue_per_transaction,
      recoveredRatio: impact.recovered_ratio,
    });
    for (const fault of faults) {
      if (fault.kind === 'negative')
        yield { at: `/impact/${fault.input}`, message: negativeValue(fault.input, fault.value) };
      else if (fault.kind === 'revenue-order')
        yield { at: '/impact/revenue_per_transaction', on: 'key', message: revenueOrder('revenue_per_transaction') };
      else if (fault.kind === 'recovered-range')
        yield { at: '/impact/recovered_ratio', message: fractionRange(fault.ratio, fault.suggestion) };
    }
  },
};
