import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import type { RunbookModel } from '../model.ts';

export const missingSection: Rule<Runbook, RunbookModel> = {
  code: 'runbook/missing-section',
  severity: 'warning',
  reads: [
    '/diagnostic_procedure/step_by_step',
    '/diagnostic_procedure/diagnosis',
    '/diagnostic_procedure/mitigation',
    '/diagnostic_procedure/?',
  ],
  summary: { en: 'A runbook without steps', ja: '手順のない手順書' },
  why: {
    en: 'Somebody opens it in the middle of an incident and finds nothing to do.',
    ja: '障害対応の最中に開いても、行うことが書かれていません。',
  },
  good: `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard }
`,
  bad: `diagnostic_procedure:
  metadata: { title: Slow responses }
  prerequisites: [dashboard_access]
`,
  *check({ value: { diagnostic_procedure: body }, model, markdown }) {
    if (markdown !== undefined || model.steps.length > 0) return;
    if ([body?.meaning, body?.impact, body?.diagnosis, body?.mitigation].some((part) => part !== undefined)) return;
    const empty = body?.step_by_step !== undefined;
    // Nothing but metadata: it has only just been begun.
    if (!empty && Object.keys(body ?? {}).every((key) => key === 'metadata')) return;
    yield { at: `/diagnostic_procedure${empty ? '/step_by_step' : ''}`, on: 'key', message: say.noSteps() };
  },
};
