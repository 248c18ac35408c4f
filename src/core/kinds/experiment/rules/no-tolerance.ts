import type { Experiment } from '../../../../generated/types.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example, probe } from '../examples.ts';
import type { ExperimentModel } from '../model.ts';

export const noTolerance: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/no-tolerance',
  severity: 'error',
  reads: ['/steady-state-hypothesis/probes'],
  summary: { en: 'A probe of the hypothesis without a tolerance', ja: '許容値のない仮説の観測' },
  why: {
    en: 'Nobody has said what the probe should return, and Chaos Toolkit refuses the experiment.',
    ja: '何が得られればよいか決まらないため、Chaos Toolkit は実験を受け付けません。',
  },
  good: example({}),
  bad: example({ hypothesis: probe('200').replace(/ *tolerance.*\n/, '') }),
  *check({ model }) {
    for (const { at, activity } of model.probes)
      if (!Object.hasOwn(activity, 'tolerance') && !Object.hasOwn(activity, 'ref'))
        yield { at: `${at}/name`, message: say.noTolerance() };
  },
};
