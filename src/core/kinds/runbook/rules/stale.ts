import type { Runbook } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { staleDay } from '../../../rules/stale-day.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (verified: string) => `diagnostic_procedure:
  metadata: { title: Slow responses, verified: ${verified} }
  step_by_step:
    1: { description: Look at the dashboard }
`;

export const stale: Rule<Runbook, RunbookModel> = {
  code: 'runbook/stale',
  severity: 'info',
  reads: ['/diagnostic_procedure/metadata/verified'],
  summary: { en: 'A runbook that has not been verified for a long time', ja: '長期間検証されていない手順書' },
  why: {
    en: 'Runbooks go out of date unnoticed: hosts, commands and dashboards disappear, and you find out in the middle of an incident. The limit is `limits.verified_days`, 180 days unless `hansei.yml` says otherwise.',
    ja: '手順書は気付かないうちに古くなり、障害の最中に使えないと分かります。期限は `limits.verified_days`（既定 180 日）です。',
  },
  good: runbook('2026-02-01'),
  bad: runbook('2025-02-01'),
  today: '2026-03-01',
  *check(subject, repository) {
    const verified = subject.value.diagnostic_procedure?.metadata?.verified;
    if (verified === undefined) return;
    const at = '/diagnostic_procedure/metadata/verified';
    yield* staleDay(subject, at, verified, 'runbook', repository);
  },
};
