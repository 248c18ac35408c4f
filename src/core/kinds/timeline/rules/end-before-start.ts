import type { Timeline } from '../../../../generated/types.ts';
import { endBeforeStart as message } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const endBeforeStart: Rule<Timeline, TimelineModel> = {
  code: 'timeline/end-before-start',
  severity: 'error',
  reads: ['/started', '/resolved'],
  summary: { en: 'An end before the start', ja: '開始より前の終了' },
  why: {
    en: 'No duration, downtime or service level can be computed from them.',
    ja: '終了が開始より前だと、影響時間も停止時間もサービスレベルも計算できません。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T13:10:00+09:00
---

# Cart answers 503
`,
  *check({ model, source }) {
    const { started, resolved } = model.facts;
    const whole = faultsOfKind(model, 'end-before-start').map(() => ({ from: started, to: resolved }));
    const parts = faultsOfKind(model, 'interval-reversed').map(({ index }) => model.intervals[index]);
    for (const { from, to } of [...whole, ...parts].filter((part) => part !== undefined)) {
      if (from === undefined || to === undefined) continue;
      const start = source.find(from.at);
      const related = start === undefined ? [] : [{ span: start, message: { en: 'the start', ja: '開始' } }];
      yield { at: to.at, message: message(to.text, from.text), related };
    }
  },
};
