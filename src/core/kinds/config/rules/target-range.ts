import type { Config } from '../../../../generated/types.ts';
import { targetFaults } from '../../../impact/faults.ts';
import type { Rule } from '../../../rule.ts';
import { targetFindings } from '../../../rules/target-findings.ts';

export const targetRange: Rule<Config, undefined> = {
  code: 'config/target-range',
  severity: 'error',
  reads: ['/sla/target'],
  summary: { en: 'A default target outside 1 to 100 percent', ja: '1〜100 % の外にある目標の既定値' },
  why: {
    en: 'No incident or service can be measured against it.',
    ja: 'インシデントもサービスも評価できません。',
  },
  good: 'sla: { target: 99.9 }\n',
  bad: 'sla: { target: 0.999 }\n',
  file: 'hansei.yml',
  check: (subject) => targetFindings(subject, targetFaults(subject.value.sla?.target)),
};
