import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { commandPlaceholders } from '../../../shell/placeholders.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { placeWithin } from '../../../text/place-within.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (name: string) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  placeholders: { pod: The pod that is slow }
  step_by_step:
    1:
      description: Read the log
      commands:
        - "kubectl logs <${name}> --tail 100"
`;

export const undeclaredPlaceholder: Rule<Runbook, RunbookModel> = {
  code: 'runbook/undeclared-placeholder',
  severity: 'warning',
  reads: ['/diagnostic_procedure/placeholders', '/diagnostic_procedure/step_by_step'],
  summary: { en: 'A placeholder the runbook does not explain', ja: '説明のないプレースホルダー' },
  why: {
    en: 'Whoever runs the command has to guess the value. Only runbooks that explain some of their placeholders are checked.',
    ja: '実行する人が、何を入れるか推測しなければなりません。プレースホルダーを説明している手順書だけが対象です。',
  },
  good: runbook('pod'),
  bad: runbook('pdo'),
  *check({ value: { diagnostic_procedure: body }, model, text }) {
    const declared = Object.keys(body?.placeholders ?? {});
    if (declared.length === 0) return;
    const known = new Set(declared);
    let guesses = 0;
    for (const command of model.commands) {
      for (const { name, start: from } of commandPlaceholders(command.text)) {
        if (known.has(name)) continue;
        const start = command.text.indexOf(name, from);
        const span = placeWithin(command, start, start + name.length, text);
        // Comparing all with all would take long where many are wrong.
        const nearest = guesses++ < mostGuesses ? nearestWord(name, declared) : undefined;
        yield { at: command.at, span, message: say.undeclaredPlaceholder(name, declared, nearest) };
      }
    }
  },
};

const mostGuesses = 50;
