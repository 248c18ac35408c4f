import type { Timeline } from '../../../../generated/types.ts';
import type { SourceMap } from '../../../document/source.ts';
import { fractionRange as message } from '../../../messages/impact.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
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
  *check({ model, source }) {
    for (const { index, fraction, suggestion } of faultsOfKind(model, 'fraction-range')) {
      yield finding(source, `/impact/intervals/${index}/fraction`, fraction, suggestion);
    }
    for (const { ratio, suggestion } of faultsOfKind(model, 'recovered-range')) {
      yield finding(source, '/impact/recovered_ratio', ratio, suggestion);
    }
  },
};

function finding(source: SourceMap, at: string, fraction: number, suggestion: number | undefined): Finding {
  const span = source.find(at);
  const fixes =
    suggestion === undefined || span === undefined
      ? []
      : [{ title: changeTo(String(suggestion)), edits: [{ span, text: String(suggestion) }], safe: false }];
  return { at, message: message(fraction, suggestion), fixes };
}
