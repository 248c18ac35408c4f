import type { Timeline } from '../../../../generated/types.ts';
import { detectedBeforeStart as message } from '../../../messages/impact.ts';
import type { Rule } from '../../../rule.ts';
import { faultsOfKind } from '../faults.ts';
import type { TimelineModel } from '../model.ts';

export const detectedBeforeStart: Rule<Timeline, TimelineModel> = {
  code: 'timeline/detected-before-start',
  severity: 'error',
  reads: ['/started', '/detected'],
  summary: { en: 'Detection before the start of impact', ja: '影響の開始より前の検知' },
  why: {
    en: 'A negative time to detect is an error in the data: it makes the average over all incidents look better than it is.',
    ja: '負の検知時間はデータの誤りです。全インシデントの平均が実際より良く見えてしまいます。',
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
detected: 2026-03-01T14:25:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  *check({ model, source }) {
    const { started, detected } = model.facts;
    if (faultsOfKind(model, 'detected-before-start').length > 0) {
      const start = source.find('/started');
      const related = start === undefined ? [] : [{ span: start, message: { en: 'the start', ja: '開始' } }];
      yield { at: '/detected', message: message(detected?.text ?? '', started?.text ?? ''), related };
    }
  },
};
