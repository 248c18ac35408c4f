import type { Timeline } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { noActor as message } from '../../../messages/timeline.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const noActor: Rule<Timeline, TimelineModel> = {
  code: 'timeline/no-actor',
  severity: 'info',
  reads: ['/events'],
  summary: { en: 'A row without an actor', ja: '対応者のない行' },
  why: {
    en: 'Detection and escalation are judged by who acted first: monitoring, the person on call or a customer.',
    ja: '監視・当番・顧客の誰が先に動いたかは、検知とエスカレーションの評価に必要です。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:30 | Errors begin | system |
| 14:50 | Workers restarted | on call |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:30 | Errors begin | system |
| 14:50 | Workers restarted | |
`,
  *check({ value: { events = [] } }) {
    if (!events.some(({ actor }) => actor !== undefined)) return;
    for (const [index, { actor, event }] of events.entries()) {
      if (actor === undefined && event !== undefined && !isPlaceholder(event))
        yield { at: `/events/${index}/event`, message: message() };
    }
  },
};
