import type { Timeline } from '../../../../generated/types.ts';
import { mixedCurrency as message } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const mixedCurrency: Rule<Timeline, TimelineModel> = {
  code: 'impact/mixed-currency',
  severity: 'error',
  reads: ['/impact/currency', '/impact/intervals'],
  summary: { en: 'Amounts in several currencies', ja: '複数の通貨の金額' },
  why: {
    en: 'Losses in yen and dollars cannot be added without an exchange rate and its date.',
    ja: '円とドルの損失は、換算日とレートなしには合算できません。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  currency: USD
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", currency: USD }
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  currency: USD
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", currency: JPY }
---

# Cart answers 503
`,
  *check({ model }) {
    for (const { index, currency, expected } of faultsOfKind(model, 'mixed-currency')) {
      yield { at: `/impact/intervals/${index}/currency`, message: message(currency, [expected]) };
    }
  },
};
