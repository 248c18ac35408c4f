import type { Timeline } from '../../../../generated/types.ts';
import { acknowledgedBeforeDetected, mitigatedAfterResolved, mitigatedBeforeStart } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const keyInstantOrder: Rule<Timeline, TimelineModel> = {
  code: 'timeline/key-instant-order',
  severity: 'error',
  reads: [],
  summary: { en: 'Acknowledgement or mitigation out of order', ja: '順序の合わない対応開始・緩和' },
  why: {
    en: 'Time to acknowledge or mitigate would be negative, or longer than time to restore, and distort the figures over all incidents.',
    ja: '対応開始・緩和までの時間が負、または復旧までの時間より長くなり、全インシデントの集計が狂います。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
acknowledged: 2026-03-01T14:37:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
acknowledged: 2026-03-01T14:31:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  *check({ model }) {
    const { started, detected, acknowledged, mitigated, resolved } = model.facts;
    if (faultsOfKind(model, 'acknowledged-before-detected').length > 0) {
      yield {
        at: '/acknowledged',
        message: acknowledgedBeforeDetected(acknowledged?.text ?? '', detected?.text ?? ''),
      };
    }
    if (faultsOfKind(model, 'mitigated-before-start').length > 0) {
      yield { at: '/mitigated', message: mitigatedBeforeStart(mitigated?.text ?? '', started?.text ?? '') };
    }
    if (faultsOfKind(model, 'mitigated-after-resolved').length > 0) {
      yield { at: '/mitigated', message: mitigatedAfterResolved(mitigated?.text ?? '', resolved?.text ?? '') };
    }
  },
};
