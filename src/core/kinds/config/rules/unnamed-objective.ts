import type { Config } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { besideTwoObjectives } from '../../../rules/objective-example.ts';
import { unnamedObjectives } from '../../../rules/objective-findings.ts';

export const unnamedObjective: Rule<Config, undefined> = {
  code: 'config/unnamed-objective',
  severity: 'info',
  reads: ['/sla/slo', '/sla/objective'],
  acrossFiles: true,
  summary: {
    en: 'A default that does not say which of several objectives applies',
    ja: '複数の objective のどれで評価するかを書いていない既定値',
  },
  why: {
    en: 'The objectives of one document allow different error budgets: figures mislead when readers take them for those of another objective.',
    ja: '1 つの文書の objectives でもエラーバジェットは異なります。別の目標の値と取り違えられる恐れがあります。',
  },
  beside: besideTwoObjectives,
  good: 'sla: { slo: cart, objective: p50 }\n',
  bad: 'sla: { slo: cart }\n',
  file: 'hansei.yml',
  check: (subject, repository) => unnamedObjectives(subject, repository),
};
