import type { Config } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { besideTwoObjectives } from '../../../rules/objective-example.ts';
import { unknownObjectives } from '../../../rules/objective-findings.ts';

export const unknownObjective: Rule<Config, undefined> = {
  code: 'config/unknown-objective',
  severity: 'warning',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: { en: 'A default service level objective that does not exist', ja: '存在しない SLO を指す既定値' },
  why: {
    en: 'Without a target, neither availability nor error budget is computed.',
    ja: '目標がなければ可用性もエラーバジェットも計算できません。',
  },
  beside: besideTwoObjectives,
  good: 'sla: { slo: cart, objective: p99 }\n',
  bad: 'sla: { slo: cart, objective: p95 }\n',
  file: 'hansei.yml',
  check: (subject, repository) => unknownObjectives(subject, repository),
};
