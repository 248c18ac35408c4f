import type { Experiment } from '../../../../generated/types.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example } from '../examples.ts';
import type { ExperimentModel } from '../model.ts';

export const noAbortCondition: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/no-abort-condition',
  severity: 'warning',
  reads: ['/method', '/extensions'],
  summary: { en: 'An experiment without abort conditions', ja: '中止条件のない実験' },
  why: {
    en: 'In the middle of an experiment, people wait a little longer and hope. A limit agreed beforehand is easier to keep.',
    ja: '実験の最中は、もう少し様子を見たくなります。事前に決めておけば迷いません。',
  },
  good: example({}),
  bad: example({ fields: '    environment: staging\n    duration: 10m\n' }),
  *check({ model: { own, method } }) {
    const conditions = own?.fields['abort_conditions'];
    const isThere = Array.isArray(conditions)
      ? conditions.length > 0
      : typeof conditions === 'string' && conditions !== '';
    if (isThere || method.length === 0) return;
    const at = own === undefined ? '/method' : conditions === undefined ? own.at : `${own.at}/abort_conditions`;
    yield { at, on: 'key', message: say.noAbortCondition() };
  },
};
