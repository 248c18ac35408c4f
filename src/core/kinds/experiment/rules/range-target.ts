import type { Experiment } from '../../../../generated/types.ts';
import { isMap } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example, probe } from '../examples.ts';
import { type ExperimentModel, rangeTarget } from '../model.ts';

export const rangeTargetMissing: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/range-target',
  severity: 'error',
  reads: ['/steady-state-hypothesis/probes'],
  summary: { en: 'A range that does not say what it applies to', ja: '対象のない範囲' },
  why: {
    en: 'HTTP and process probes return a status and more. Without a target, Chaos Toolkit tries to turn all of it into a number, and the experiment ends with an error.',
    ja: 'HTTP とプロセスの結果はステータスなどを含む値です。target がないと Chaos Toolkit は全体を数値にしようとし、実験がエラーで終わります。',
  },
  good: example({ hypothesis: probe('{ type: range, target: status, range: [200, 299] }') }),
  bad: example({ hypothesis: probe('{ type: range, range: [200, 299] }') }),
  *check({ model }) {
    for (const probed of model.probes) {
      const tolerance = probed.activity['tolerance'];
      const target = rangeTarget(probed);
      if (
        !isMap(tolerance) ||
        tolerance['type'] !== 'range' ||
        tolerance['target'] !== undefined ||
        target === undefined
      )
        continue;
      yield { at: `${probed.at}/tolerance`, message: say.noTarget(target) };
    }
  },
};
