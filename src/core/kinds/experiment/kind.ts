import { schema } from '../../../generated/schemas/experiment.ts';
import type { Experiment } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/experiment.js';
import type { Subject } from '../../rule.ts';
import { placeholder } from '../../rules/placeholder.ts';
import type { Facts } from '../../workspace/facts.ts';
import type { KindBody } from '../kind.ts';
import { type ExperimentModel, modelOf } from './model.ts';
import { noAbortCondition } from './rules/no-abort-condition.ts';
import { noHypothesis } from './rules/no-hypothesis.ts';
import { noRollback } from './rules/no-rollback.ts';
import { noTolerance } from './rules/no-tolerance.ts';
import { production } from './rules/production.ts';
import { rangeTargetMissing } from './rules/range-target.ts';
import { twoElementTolerance } from './rules/two-element-tolerance.ts';
import { unbounded } from './rules/unbounded.ts';
import { templates } from './templates.ts';

/** An experiment or game day as Chaos Toolkit runs it; what is ours stands in its extensions. */
export const experimentKind = (): KindBody<Experiment, ExperimentModel> => ({
  schema,
  validate,
  model: modelOf,
  rules: [
    placeholder,
    noHypothesis,
    noTolerance,
    twoElementTolerance,
    rangeTargetMissing,
    noRollback,
    unbounded,
    noAbortCondition,
    production,
  ],
  facts: factsOf,
  templates,
});

function factsOf({ model: { own }, source }: Subject<Experiment, ExperimentModel>): Facts {
  if (own === undefined) return { definitions: [], references: [] };
  const { owner, services } = own.fields;
  const named = [
    ...(typeof owner === 'string' ? [{ name: `owner:${owner}`, at: `${own.at}/owner` }] : []),
    ...(Array.isArray(services) ? services : []).flatMap((service, index) =>
      typeof service === 'string' ? [{ name: `service:${service}`, at: `${own.at}/services/${index}` }] : [],
    ),
  ];
  return {
    definitions: [],
    references: named.flatMap(({ name, at }) => {
      const span = source.find(at);
      return span === undefined ? [] : [{ name, span }];
    }),
  };
}
