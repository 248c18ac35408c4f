import type { Monitoring } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/monitoring.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';
import { parseDuration } from '../../../time/duration.ts';

export const duplicateEscalation: Rule<Monitoring, undefined> = {
  code: 'monitoring/duplicate-escalation',
  severity: 'info',
  reads: ['/monitoring/alert_policy/escalate'],
  summary: { en: 'The same escalation twice for one severity', ja: '同じ相手への二重のエスカレーション' },
  why: {
    en: 'The same people are notified twice for one severity; the second line was probably meant for somebody else.',
    ja: '同じ重大度で同じ相手に 2 回連絡されます。後の行は別の相手のつもりだった可能性があります。',
  },
  good: `monitoring:
  alert_policy:
    escalate:
      - { severity: critical, after: 5m, to: on-call lead }
      - { severity: critical, after: 15m, to: management }
`,
  bad: `monitoring:
  alert_policy:
    escalate:
      - { severity: critical, after: 5m, to: on-call lead }
      - { severity: critical, after: 15m, to: on-call lead }
`,
  *check({ value, source }) {
    const first = new Map<string, number>();
    for (const [index, step] of (value.monitoring?.alert_policy?.escalate ?? []).entries()) {
      if (typeof step?.to !== 'string' || isPlaceholder(step.to) || parseDuration(step.after ?? '').kind !== 'duration')
        continue;
      const key = `${step.severity ?? ''}\n${step.to}`;
      const earlier = first.get(key);
      const at = '/monitoring/alert_policy/escalate';
      if (earlier === undefined) first.set(key, index);
      else {
        const related = [{ span: source.locate(`${at}/${earlier}/to`), message: firstHere() }];
        yield { at: `${at}/${index}/to`, message: say.duplicateEscalation(step.to), related };
      }
    }
  },
};
