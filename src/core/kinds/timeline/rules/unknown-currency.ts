import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { currencyFindings } from '../../../rules/currency-findings.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const unknownCurrency: Rule<Timeline, TimelineModel> = {
  code: 'impact/unknown-currency',
  severity: 'error',
  reads: ['/impact/currency', '/impact/intervals'],
  summary: { en: 'A currency that does not exist', ja: '存在しない通貨' },
  why: {
    en: 'Amounts are shown and compared by their ISO 4217 code; an unknown code means nothing.',
    ja: '金額は ISO 4217 のコードで表示・比較されます。存在しないコードでは意味を成しません。',
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
  currency: YEN
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00" }
---

# Cart answers 503
`,
  check(subject) {
    const { model, value } = subject;
    return faultsOfKind(model, 'unknown-currency').flatMap((fault) => {
      const index = model.intervals.findIndex(({ currency }) => currency === fault.currency);
      const isOfAll = value.impact?.currency === fault.currency;
      return currencyFindings(subject, isOfAll ? '/impact/currency' : `/impact/intervals/${index}/currency`, [fault]);
    });
  },
};
