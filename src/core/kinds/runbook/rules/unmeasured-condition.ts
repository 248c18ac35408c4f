import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { comparisonOf, quantityName } from '../conditions.ts';
import type { PlacedStep, RunbookModel } from '../model.ts';

const runbook = (measured: string) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard, measures: [${measured}] }
  decision_tree:
    high_cpu: { condition: CPU usage > 80%, action: add a worker }
`;

export const unmeasuredCondition: Rule<Runbook, RunbookModel> = {
  code: 'runbook/unmeasured-condition',
  severity: 'warning',
  reads: ['/diagnostic_procedure/step_by_step/*', '/diagnostic_procedure/decision_tree'],
  summary: { en: 'A condition on something no step measures', ja: 'どの手順でも測らない量の条件' },
  why: {
    en: 'Whoever has to decide does not have the number that the condition asks for.',
    ja: '判断に必要な値が、それまでの手順で得られません。',
  },
  good: runbook('CPU usage'),
  bad: runbook('disk usage'),
  *check({ model }) {
    const { steps } = model;
    // Only when every step says what it measures is anything known about what is not measured.
    if (steps.length === 0 || steps.some(({ step }) => !Array.isArray(step?.measures))) return;
    const said = steps.map(wordsOf).join('\n');
    for (const { at, condition } of model.branches) {
      const comparison = comparisonOf(condition);
      if (comparison === undefined || said.includes(comparison.quantity)) continue;
      const written = condition.split(/[<>=≥≤＞＜]/)[0]?.trim() ?? '';
      yield { at: `${at}/condition`, message: say.unmeasuredCondition(written) };
    }
  },
};

/** All that a step says of what it shows. */
function wordsOf({ step }: PlacedStep): string {
  const words = [step?.description, step?.expected_output, step?.success_criteria, ...(step?.measures ?? [])];
  return words.map((text) => (typeof text === 'string' ? quantityName(text) : '')).join('\n');
}
