import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { unnamedObjectives } from '../../../rules/objective-findings.ts';
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

export const unnamedObjective: Rule<Timeline, TimelineModel> = {
  code: 'impact/unnamed-objective',
  severity: 'info',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: {
    en: 'An incident does not say which of several objectives it is measured against',
    ja: '複数の objective のどれで評価するかを書いていないインシデント',
  },
  why: {
    en: 'The objectives of one document allow different error budgets: figures that a reader takes for those of another mislead.',
    ja: '1 つの文書の objectives でもエラーバジェットは異なります。別の目標の値と取り違えられる恐れがあります。',
  },
  beside: { 'slo/cart.yml': slo },
  good: incident('{ slo: cart, objective: p50 }'),
  bad: incident('{ slo: cart }'),
  check: (subject, repository) =>
    subject.value.sla?.target === undefined ? unnamedObjectives(subject, repository) : [],
};
