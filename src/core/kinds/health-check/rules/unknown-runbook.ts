import type { HealthCheck } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { unknownRunbooks } from '../../../rules/unknown-runbook.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (runbook: string) => `health_check:
  checks:
    - name: Disk usage
      command: "df --output=pcent / | tail -n 1 | tr -dc 0-9"
      limits: { warning: 85, critical: 95 }
      runbook: ${runbook}
---
diagnostic_procedure:
  metadata: { id: disk_cleanup, title: Free space on a full disk }
  step_by_step:
    1: { description: See what fills the disk }
`;

export const unknownRunbook: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/unknown-runbook',
  severity: 'warning',
  reads: ['/health_check/checks'],
  acrossFiles: true,
  summary: { en: 'A check whose runbook does not exist', ja: '存在しない手順書を指すチェック' },
  why: {
    en: 'The link is needed when the check turns critical, and then leads nowhere.',
    ja: 'チェックが異常になったとき、参照先の手順書がありません。',
  },
  good: checks('disk_cleanup'),
  bad: checks('disk_clean'),
  *check(subject, repository) {
    const named = subject.model.checks.map(({ at, check }) => ({ at: `${at}/runbook`, runbook: check.runbook }));
    yield* unknownRunbooks(subject, named, repository);
  },
};
