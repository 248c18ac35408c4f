import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { targetFindings } from '../../../rules/target-findings.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const targetRange: Rule<Timeline, TimelineModel> = {
  code: 'impact/target-range',
  severity: 'error',
  reads: ['/sla/target'],
  summary: { en: 'A target outside 1 to 100 percent', ja: '1〜100 % の外にある目標' },
  why: {
    en: 'The target is in percent: 0.999 would be met by a service that is down all day.',
    ja: '目標はパーセントです。0.999 では一日中停止していても達成になってしまいます。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
sla: { target: 99.9 }
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
sla: { target: 0.999 }
---

# Cart answers 503
`,
  check: (subject) => targetFindings(subject, faultsOfKind(subject.model, 'target-range')),
};
