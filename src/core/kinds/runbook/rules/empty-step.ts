import type { Runbook } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import type { RunbookModel, Step } from '../model.ts';

export const emptyStep: Rule<Runbook, RunbookModel> = {
  code: 'runbook/empty-step',
  severity: 'error',
  reads: ['/diagnostic_procedure/step_by_step'],
  summary: { en: 'An empty step', ja: '内容のない手順' },
  why: { en: 'Whoever follows the runbook is stuck here.', ja: '手順書に従う人がここで止まってしまいます。' },
  good: `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard }
`,
  bad: `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard }
    2:
`,
  *check({ model, source, text }) {
    for (const { number, at, step } of model.steps) {
      if (!isEmpty(step)) continue;
      const span = source.find(at);
      const unfilled = span !== undefined && isPlaceholder(text.slice(span.start, span.end));
      if (!unfilled) yield { at, on: 'key', message: say.emptyStep(number) };
    }
  },
};

/** A missing description alone is the schema's to report. */
function isEmpty(step: Step | undefined): boolean {
  if (step === undefined) return true;
  return typeof step.description === 'string' && step.description.trim() === '' && (step.commands ?? []).length === 0;
}
