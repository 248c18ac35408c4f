import type { HealthCheck } from '../../../../generated/types.ts';
import * as say from '../../../messages/health-check.ts';
import type { Rule } from '../../../rule.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (warning: number) => `health_check:
  checks:
    - name: Disk usage
      command: "df --output=pcent / | tail -n 1 | tr -dc 0-9"
      limits: { operator: ">=", warning: ${warning}, critical: 95 }
`;

export const limitOrder: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/limit-order',
  severity: 'error',
  reads: ['/health_check/checks'],
  summary: { en: 'A warning limit beyond the critical one', ja: '危険より後にくる警告のしきい値' },
  why: {
    en: 'The warning never shows, so nobody hears of it before it is critical. Where small numbers are bad, use <= and make the warning the larger one.',
    ja: '警告が出ないまま危険になります。小さいほど悪い値では operator を <= にし、警告のほうを大きくします。',
  },
  good: checks(85),
  bad: checks(98),
  *check({ model }) {
    for (const { at, check } of model.checks) {
      const { operator = '>=', warning, critical } = check.limits ?? {};
      if (warning === undefined || critical === undefined) continue;
      const isLate = operator.startsWith('>') ? warning >= critical : warning <= critical;
      if (isLate) yield { at: `${at}/limits/warning`, message: say.limitOrder(warning, operator, critical) };
    }
  },
};
