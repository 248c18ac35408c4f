import type { HealthCheck } from '../../../../generated/types.ts';
import * as say from '../../../messages/health-check.ts';
import type { Rule } from '../../../rule.ts';
import { changesState } from '../../../shell/changes-state.ts';
import { placeWithin } from '../../../text/place-within.ts';
import type { HealthCheckModel } from '../model.ts';

const checks = (command: string) => `health_check:
  checks:
    - name: Old logs
      command: "${command}"
      limits: { warning: 1000 }
`;

export const changesSomething: Rule<HealthCheck, HealthCheckModel> = {
  code: 'health-check/changes-something',
  severity: 'error',
  reads: ['/health_check/checks'],
  summary: { en: 'A check that changes something', ja: '状態を変えてしまうチェック' },
  why: {
    en: 'Checks run often, on a timer and on every machine. Anything that changes the system belongs in a runbook.',
    ja: 'チェックは定期的に、全サーバーで実行されます。状態を変える操作は手順書に書いてください。',
  },
  good: checks("find /var/log -name '*.log' -mtime +30 | wc -l"),
  bad: checks("systemctl restart rsyslog && find /var/log -name '*.log' | wc -l"),
  *check({ model, text }) {
    for (const command of model.commands) {
      for (const part of command.parts) {
        if (!changesState(part)) continue;
        yield {
          at: command.at,
          span: placeWithin(command, part.start, part.end, text),
          message: say.changesSomething(),
        };
      }
    }
  },
};
