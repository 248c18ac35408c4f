import type { HealthCheck } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { waitingCommands } from '../../../rules/waiting-commands.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (command: string) => `health_check:
  checks:
    - name: Processor
      command: "${command}"
`;

export const interactiveCommand: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/interactive-command',
  severity: 'warning',
  reads: ['/health_check/checks'],
  summary: { en: 'A check that waits for input or never ends', ja: '入力を待つ、または終わらないチェック' },
  why: {
    en: 'It runs into its timeout every time, which counts as critical.',
    ja: '毎回制限時間に達し、危険と判定されます。',
  },
  good: checks('top -b -n 1 | head -5'),
  bad: checks('top'),
  *check(subject) {
    yield* waitingCommands(subject.model.commands, subject);
  },
};
