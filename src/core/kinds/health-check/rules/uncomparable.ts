import type { HealthCheck } from '../../../../generated/types.ts';
import * as say from '../../../messages/health-check.ts';
import type { Rule } from '../../../rule.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (value: string) => `health_check:
  checks:
    - name: Error log
      command: "journalctl --since '1 hour ago' --priority=err --no-pager | wc -l"
      expects: { operator: "<=", value: ${value} }
`;

export const uncomparable: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/uncomparable',
  severity: 'error',
  reads: ['/health_check/checks'],
  summary: { en: 'A comparison that can never hold', ja: '成り立たない比較' },
  why: {
    en: 'The check is critical whatever state the system is in, and soon nobody looks at it any more.',
    ja: '状態に関係なく常に異常となり、やがて誰も見なくなります。',
  },
  good: checks('10'),
  bad: checks('ten'),
  *check({ model }) {
    for (const { at, check } of model.checks) {
      const { operator, value } = check.expects ?? {};
      if (operator === undefined || value === undefined) continue;
      const place = `${at}/expects/value`;
      if (/^[<>]/.test(operator) && !isNumber(value))
        yield { at: place, message: say.noNumber(operator, String(value)) };
      if (operator === 'matches' && !isExpression(String(value)))
        yield { at: place, message: say.noExpression(String(value)) };
    }
  },
};

/** `10` in quotes is compared as a number all the same. */
function isNumber(value: string | number): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : /^[+-]?\d+(?:\.\d+)?$/.test(value.trim());
}

/** Shells and JavaScript agree on what is plainly broken: a bracket without its other half. */
function isExpression(text: string): boolean {
  try {
    new RegExp(text.replace(/\[\[:\w{1,9}:\]/g, '[a'));
    return true;
  } catch {
    return false;
  }
}
