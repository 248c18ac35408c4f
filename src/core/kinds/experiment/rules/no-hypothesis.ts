import type { Experiment } from '../../../../generated/types.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example } from '../examples.ts';
import type { ExperimentModel } from '../model.ts';

export const noHypothesis: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/no-hypothesis',
  severity: 'warning',
  reads: ['/steady-state-hypothesis/probes', '/method'],
  summary: { en: 'An experiment without a hypothesis', ja: '仮説のない実験' },
  why: {
    en: 'Without a steady state to compare with, you break something and learn nothing, and cannot tell whether the system has recovered.',
    ja: '比べる定常状態がなければ、壊すだけで何も学べず、元に戻ったかどうかも分かりません。',
  },
  good: example({}),
  bad: example({ hypothesis: '' }),
  *check({ model, value }) {
    if (model.probes.length > 0) return;
    const hypothesis = value['steady-state-hypothesis'];
    const at = hypothesis === undefined ? '/method' : '/steady-state-hypothesis';
    yield { at, on: 'key', message: say.noHypothesis(hypothesis !== undefined) };
  },
};
