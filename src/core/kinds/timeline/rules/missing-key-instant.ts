import type { Timeline } from '../../../../generated/types.ts';
import { missingInstants } from '../../../messages/timeline.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const missingKeyInstant: Rule<Timeline, TimelineModel> = {
  code: 'timeline/missing-key-instant',
  severity: 'info',
  reads: [],
  summary: { en: 'Start, detection or resolution is missing', ja: '開始・検知・解決のいずれかがない' },
  why: {
    en: 'Time to detect, time to restore, downtime and service level are computed from these three.',
    ja: '検知・復旧までの時間、停止時間、サービスレベルはこの 3 つから計算されます。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: ongoing

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`,
  *check({ model: { facts } }) {
    const missing = (['started', 'detected', 'resolved'] as const).filter((name) => {
      const time = facts[name];
      return time === undefined || (time.stamp.kind === 'timestamp' && time.stamp.time === undefined);
    });
    if (missing.length > 0) yield { at: '', message: missingInstants(missing) };
  },
};
