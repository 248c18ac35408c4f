import type { Timeline } from '../../../../generated/types.ts';
import { fractionRange as message } from '../../../messages/impact.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const fractionRange: Rule<Timeline, TimelineModel> = {
  code: 'impact/fraction-range',
  severity: 'error',
  reads: ['/impact/intervals', '/impact/recovered_ratio'],
  summary: { en: 'A fraction outside 0 to 1', ja: '0〜1 の外にある割合' },
  why: {
    en: 'A fraction of 30 makes the downtime thirty times as long as the incident; 30 % is 0.3.',
    ja: '割合を 30 と書くと停止時間が 30 倍になります。30 % は 0.3 です。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", fraction: 0.3 }
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", fraction: 30 }
---

# Cart answers 503
`,
  *check(subject) {
    const { impact } = subject.value;
    for (const [index, { fraction }] of (impact?.intervals ?? []).entries()) {
      yield* findings(subject, `/impact/intervals/${index}/fraction`, fraction);
    }
    yield* findings(subject, '/impact/recovered_ratio', impact?.recovered_ratio);
  },
};

/** Above 1 and at most 100, percent is meant. */
function* findings(
  { source }: Subject<Timeline, TimelineModel>,
  at: string,
  fraction: number | undefined,
): Iterable<Finding> {
  if (typeof fraction !== 'number' || (fraction >= 0 && fraction <= 1)) return;
  const suggestion = fraction > 1 && fraction <= 100 ? Number((fraction / 100).toPrecision(12)) : undefined;
  const span = source.find(at);
  const fixes =
    suggestion === undefined || span === undefined
      ? []
      : [{ title: changeTo(String(suggestion)), edits: [{ span, text: String(suggestion) }], safe: false }];
  yield { at, message: message(fraction, suggestion), fixes };
}
