import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { nextStepOf } from '../flow.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (next: number) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard, next: ${next} }
    2: { description: Read the log }
`;

export const unknownStep: Rule<Runbook, RunbookModel> = {
  code: 'runbook/unknown-step',
  severity: 'error',
  reads: ['/diagnostic_procedure/step_by_step/*'],
  summary: { en: 'A step that continues with a missing step', ja: '存在しない手順へ進む手順' },
  why: {
    en: 'Whoever follows the runbook does not know how to go on.',
    ja: '手順書に従う人が、次に何をすればよいか分からなくなります。',
  },
  good: runbook(2),
  bad: runbook(5),
  *check({ model }) {
    if (model.steps.every(({ step }) => step?.next === undefined)) return;
    const numbers = new Set(model.steps.map(({ number }) => number));
    for (const step of model.steps) {
      const next = nextStepOf(step);
      // Within the count, it is the numbering that is wrong, and reported as such.
      if (next === undefined || numbers.has(next) || (Number(next) >= 1 && Number(next) <= model.steps.length))
        continue;
      yield { at: `${step.at}/next`, message: say.unknownStep(next, model.steps.length) };
    }
  },
};
