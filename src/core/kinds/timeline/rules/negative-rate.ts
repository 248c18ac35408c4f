import type { Timeline } from '../../../../generated/types.ts';
import { negativeValue, revenueOrder } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const negativeRate: Rule<Timeline, TimelineModel> = {
  code: 'impact/negative-rate',
  severity: 'error',
  reads: ['/impact'],
  summary: { en: 'A negative rate, count or amount', ja: '負の件数・金額' },
  why: {
    en: 'A loss cannot be negative: a sign or a value is mistyped.',
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
  *check({ model }) {
    for (const { input, value } of faultsOfKind(model, 'negative')) {
      yield { at: `/impact/${input}`, message: negativeValue(input, value) };
    }
    if (faultsOfKind(model, 'revenue-order').length > 0) {
      const name = 'revenue_per_transaction';
      yield { at: `/impact/${name}`, on: 'key', message: revenueOrder(name) };
    }
  },
};
