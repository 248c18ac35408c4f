import type { HealthCheck } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import type { Pointer } from '../../../document/value.ts';
import * as say from '../../../messages/health-check.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (name: string) => `health_check:
  checks:
    - { name: Web server, command: systemctl is-active --quiet nginx }
    - { name: ${name}, command: systemctl is-active --quiet mysql }
`;

export const duplicateName: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/duplicate-name',
  severity: 'warning',
  reads: ['/health_check/checks'],
  summary: { en: 'Two checks have the same name', ja: '名前が重複するチェック' },
  why: {
    en: 'A line that says CRITICAL and this name does not tell which of the two failed.',
    ja: '結果に名前が出ても、どちらのチェックか分かりません。',
  },
  good: checks('Database'),
  bad: checks('Web server'),
  *check({ model, source }) {
    const first = new Map<string, Pointer>();
    for (const { at, check } of model.checks) {
      if (check.name === undefined || isPlaceholder(check.name)) continue;
      const earlier = first.get(check.name);
      if (earlier === undefined) first.set(check.name, at);
      else {
        const related = [{ span: source.locate(`${earlier}/name`), message: firstHere() }];
        yield { at: `${at}/name`, message: say.duplicateName(check.name), related };
      }
    }
  },
};
