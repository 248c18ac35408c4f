import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { besideTwoObjectives, measuredIncident } from '../../../rules/objective-example.ts';
import { unnamedObjectives } from '../../../rules/objective-findings.ts';
import type { TimelineModel } from '../model.ts';

export const unnamedObjective: Rule<Timeline, TimelineModel> = {
  code: 'impact/unnamed-objective',
  severity: 'info',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: {
    en: 'An incident that does not say which of several objectives applies',
    ja: '複数の objective のどれで評価するかを書いていないインシデント',
  },
  why: {
    en: 'The objectives of one document allow different error budgets: figures mislead when readers take them for those of another objective.',
    ja: '1 つの文書の objectives でもエラーバジェットは異なります。別の目標の値と取り違えられる恐れがあります。',
  },
  beside: besideTwoObjectives,
  good: measuredIncident('{ slo: cart, objective: p50 }'),
  bad: measuredIncident('{ slo: cart }'),
  check: (subject, repository) =>
    subject.value.sla?.target === undefined ? unnamedObjectives(subject, repository) : [],
};
