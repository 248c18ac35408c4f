import type { Runbook } from '../../../../generated/types.ts';
import type { Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { nextStepOf } from '../flow.ts';
import { mentionedSteps } from '../mentioned-steps.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (next: number) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard, next: ${next} }
    2: { description: Restart the cache }
    3: { description: Read the log }
`;

export const unreachableStep: Rule<Runbook, RunbookModel> = {
  code: 'runbook/unreachable-step',
  severity: 'warning',
  reads: ['/diagnostic_procedure/step_by_step/*', '/diagnostic_procedure/decision_tree'],
  summary: { en: 'A step that is never reached', ja: 'どこからも進めない手順' },
  why: {
    en: 'Either the way to it is missing, or the step is out of date.',
    ja: 'たどり着けない手順は、経路の書き漏れか、古くなった内容です。',
  },
  good: runbook(2),
  bad: runbook(3),
  *check({ model, value }) {
    const { steps } = model;
    if (steps.every(({ step }) => step?.next === undefined)) return;
    const mentioned = mentionedSteps(textsIn(value as unknown as Value));
    if (mentioned === 'several') return;
    const open = [0, ...steps.flatMap(({ number }, index) => (mentioned.has(number) ? [index] : []))];
    const places = new Map(steps.map(({ number }, index) => [number, index]));
    const reached = new Set<number>();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const step = steps[at];
      if (step === undefined || reached.has(at)) continue;
      reached.add(at);
      const next = nextStepOf(step);
      const target = next === undefined ? undefined : places.get(next);
      // A step that is not there is a mistake of its own; where it should have led is not known.
      if (target !== undefined) open.push(target);
      else if (next !== undefined || step.step?.next === undefined) open.push(at + 1);
    }
    for (const [index, { at, number }] of steps.entries())
      if (!reached.has(index)) yield { at, on: 'key', message: say.unreachableStep(number) };
  },
};

/** All but where steps go on to, which is followed. */
function textsIn(value: Value): readonly string[] {
  return textsOf(value).flatMap(({ key, value: text }) => (key === 'next' ? [] : [text]));
}
