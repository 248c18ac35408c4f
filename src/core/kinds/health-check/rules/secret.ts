import type { HealthCheck } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { secretFindings } from '../../../rules/secret-findings.ts';
import { secretsIn } from '../../../rules/secrets.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (password: string) => `health_check:
  checks:
    - name: Database
      command: "PGPASSWORD=${password} psql -h db -tAc 'SELECT 1'"
      expects: { operator: "==", value: "1" }
`;

export const secret: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/secret',
  severity: 'error',
  reads: [],
  summary: { en: 'A secret in a health check', ja: 'ヘルスチェックに書かれた秘密情報' },
  why: {
    en: 'Anyone who can read the repository, or the script exported from it, can use it.',
    ja: 'リポジトリや、出力したスクリプトを読める人なら誰でも使えてしまいます。',
  },
  good: checks('$DB_PASSWORD'),
  bad: checks('hunter2-9f8a7c'),
  *check(subject) {
    for (const command of subject.model.commands) yield* secretFindings(command, secretsIn(command.text), subject);
  },
};
