import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { besideTwoObjectives, measuredIncident } from '../../../rules/objective-example.ts';
import { unknownObjectives } from '../../../rules/objective-findings.ts';
import type { TimelineModel } from '../model.ts';

export const unknownObjective: Rule<Timeline, TimelineModel> = {
  code: 'impact/unknown-objective',
  severity: 'warning',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: {
    en: 'An incident that names a missing service level objective',
    ja: '存在しない SLO を指すインシデント',
  },
  why: {
    en: 'Without a target, neither availability nor error budget is computed.',
    ja: '目標がなければ可用性もエラーバジェットも計算できません。',
  },
  beside: besideTwoObjectives,
  good: measuredIncident('{ slo: cart, objective: p99 }'),
  bad: measuredIncident('{ slo: cart, objective: p95 }'),
  check: (subject, repository) => unknownObjectives(subject, repository),
};
