import type { Runbook } from '../../../../generated/types.ts';
import { isMap } from '../../../document/value.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { waitingCommands } from '../../../rules/waiting-commands.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (command: string) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1:
      description: Read the log
      commands:
        - "${command}"
`;

export const interactiveCommand: Rule<Runbook, RunbookModel> = {
  code: 'runbook/interactive-command',
  severity: 'warning',
  reads: ['/diagnostic_procedure/step_by_step'],
  summary: { en: 'A command that waits for input or never ends', ja: '入力を待つ、または終わらないコマンド' },
  why: {
    en: 'The next step is never reached, and the commands cannot be run one after the other.',
    ja: '次の手順に進めず、コマンドを続けて実行することもできません。',
  },
  good: runbook('tail -n 100 /var/log/app.log'),
  bad: runbook('tail -f /var/log/app.log'),
  *check(subject) {
    if (isForReading(subject)) return;
    yield* waitingCommands(subject.model.commands, subject);
  },
};

/** A page that does not call itself a runbook is read by people, who may well follow a log or open an editor. */
function isForReading({ markdown }: Subject): boolean {
  const declared = markdown?.frontMatter?.document.value;
  return markdown !== undefined && !(isMap(declared) && declared['kind'] === 'runbook');
}
