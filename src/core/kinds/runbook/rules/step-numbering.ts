import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import type { Edit } from '../../../text/span.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (numbers: readonly number[]) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
${numbers.map((number) => `    ${number}: { description: Look at the dashboard }\n`).join('')}`;

export const stepNumbering: Rule<Runbook, RunbookModel> = {
  code: 'runbook/step-numbering',
  severity: 'error',
  reads: ['/diagnostic_procedure/step_by_step'],
  summary: { en: 'Steps are not numbered 1, 2, 3 …', ja: '手順の番号が連番でない' },
  why: {
    en: 'People call steps by their number; a gap looks like a step that was lost, and a wrong order is followed.',
    ja: '手順は番号で呼ばれます。欠番は手順の抜けに見え、順序の誤りはそのまま実行されます。',
  },
  good: runbook([1, 2, 3]),
  bad: runbook([1, 2, 4]),
  *check({ model, source, text }) {
    const wrong = model.steps.filter(({ number }, index) => number !== String(index + 1));
    if (wrong.length === 0) return;
    const edits: Edit[] = model.steps.flatMap(({ number, at }, index) => {
      const span = source.find(at, 'key');
      if (span === undefined || number === String(index + 1)) return [];
      const quote = /["']/.exec(text[span.start] ?? '')?.[0] ?? '';
      return [{ span, text: `${quote}${index + 1}${quote}` }];
    });
    const fix = { title: say.renumber(), edits, safe: true };
    for (const { number, at } of wrong) {
      const expected = model.steps.findIndex((step) => step.at === at) + 1;
      yield { at, on: 'key', message: say.stepNumbering(number, expected), fixes: [fix] };
    }
  },
};
