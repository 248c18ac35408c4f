import type { Timeline } from '../../../../generated/types.ts';
import { negativeValue, revenueOrder } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const negativeRate: Rule<Timeline, TimelineModel> = {
  code: 'impact/negative-rate',
  severity: 'error',
  reads: ['/impact'],
  summary: { en: 'A negative rate, count or amount', ja: '負の件数・金額' },
  why: {
    en: 'Nothing is lost below zero: a sign or a value was mistyped.',
    ja: '負の損失はありません。符号か値の誤りです。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact: { normal_tps: 50 }
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact: { normal_tps: -50 }
---

# Cart answers 503
`,
  *check({ value: { impact } }) {
    for (const name of ['affected_users', 'normal_tps', 'revenue_per_transaction'] as const) {
      const amount = impact?.[name];
      if (typeof amount === 'number' && amount < 0)
        yield { at: `/impact/${name}`, message: negativeValue(name, amount) };
    }
    const revenue = impact?.revenue_per_transaction;
    if (typeof revenue !== 'object' || revenue === null) return;
    const { low, base, high } = revenue;
    const at = '/impact/revenue_per_transaction';
    if ([low, base, high].some((part) => typeof part !== 'number')) return;
    if (low < 0) yield { at: `${at}/low`, message: negativeValue('low', low) };
    else if (low > base || base > high) yield { at, on: 'key', message: revenueOrder('revenue_per_transaction') };
  },
};
