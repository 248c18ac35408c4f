import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { unknownObjectives } from '../../../rules/objective-findings.ts';
import type { TimelineModel } from '../model.ts';

const slo = `apiVersion: openslo/v1
kind: SLO
metadata: { name: cart }
spec:
  service: cart
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives:
    - { displayName: p50, target: 0.999 }
    - { displayName: p99, target: 0.99 }
`;

const incident = (sla: string) => `---
kind: postmortem
id: INC-2026-014
timezone: Asia/Tokyo
sla: ${sla}
---

# Cart answers 503

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Resolved: 2026-03-01 16:45

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`;

export const unknownObjective: Rule<Timeline, TimelineModel> = {
  code: 'impact/unknown-objective',
  severity: 'warning',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: {
    en: 'An incident names a service level objective that does not exist',
    ja: '存在しない SLO を指すインシデント',
  },
  why: {
    en: 'Without a target no availability and no error budget is computed.',
    ja: '目標がなければ可用性もエラーバジェットも計算できません。',
  },
  beside: { 'slo/cart.yml': slo },
  good: incident('{ slo: cart, objective: p99 }'),
  bad: incident('{ slo: cart, objective: p95 }'),
  check: (subject, repository) => unknownObjectives(subject, repository),
};
