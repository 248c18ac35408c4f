import type { Runbook } from '../../../../generated/types.ts';
import type { Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { nextStepOf } from '../flow.ts';
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
  reads: ['/diagnostic_procedure/step_by_step', '/diagnostic_procedure/decision_tree'],
  summary: { en: 'A step that nothing leads to', ja: 'どこからも進めない手順' },
  why: {
    en: 'A step that is never come to is either missing from the way or no longer right.',
    ja: 'たどり着けない手順は、経路の書き漏れか、古くなった内容です。',
  },
  good: runbook(2),
  bad: runbook(3),
  *check({ model, value }) {
    const { steps } = model;
    const mentioned = numbersIn(value as unknown as Value);
    if (mentioned === 'several') return;
    const open = [0, ...steps.flatMap(({ number }, index) => (mentioned.has(number) ? [index] : []))];
    const reached = new Set<number>();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const step = steps[at];
      if (step === undefined || reached.has(at)) continue;
      reached.add(at);
      const next = nextStepOf(step);
      if (next !== undefined) open.push(steps.findIndex(({ number }) => number === next));
      else if (step.step?.next === undefined) open.push(at + 1);
    }
    for (const [index, { at, number }] of steps.entries())
      if (!reached.has(index)) yield { at, on: 'key', message: say.unreachableStep(number) };
  },
};

/** The steps that some text of the runbook names (“if it is, go to step 4”); `several` when it names more than one at once. */
function numbersIn(value: Value): ReadonlySet<string> | 'several' {
  const numbers = new Set<string>();
  for (const { at, text } of textsOf(value)) {
    if (at.endsWith('/next')) continue;
    if (/\bsteps\b|(?:step|手順|ステップ)[ _]?\d{1,4}[ ]?(?:[-~、・,〜～]|to|and|or|と|か)/i.test(text))
      return 'several';
    for (const match of text.normalize('NFKC').matchAll(/(?:step|手順|ステップ)[ _#]{0,2}(\d{1,4})/gi))
      numbers.add(String(Number(match[1])));
  }
  return numbers;
}
