import type { Experiment } from '../../../../generated/types.ts';
import { isMap, type Pointer, pointerTo, type Value, type ValueMap } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example } from '../examples.ts';
import type { ExperimentModel, OwnFields } from '../model.ts';

const fields = (environment: string) => `    environment: ${environment}
    duration: 10m
    abort_conditions: [Error rate above 5 %]
`;

export const production: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/production',
  severity: 'error',
  reads: ['/extensions'],
  summary: { en: 'An experiment in production that nobody has agreed to', ja: '合意のない本番環境での実験' },
  why: {
    en: 'Customers are part of it then. Whoever allows it says so in the experiment: allow_production: true.',
    ja: 'ユーザーを巻き込みます。許可する場合は、実験の中に allow_production: true と明記します。',
  },
  good: example({ fields: fields('production\n    allow_production: true') }),
  bad: example({ fields: fields('production') }),
  *check({ model: { own }, value }) {
    if (own?.fields['allow_production'] === true) return;
    const [place] = productionPlaces(value as unknown as ValueMap, own);
    if (place !== undefined) yield { at: place, message: say.production() };
  },
};

/** Where an experiment says that it is about production: our own field, a tag, or its configuration. */
function productionPlaces(value: ValueMap, own: OwnFields | undefined): readonly Pointer[] {
  const { tags, configuration } = value;
  const named = isMap(configuration) ? Object.entries(configuration).slice(0, mostNames) : [];
  return [
    ...(isProduction(own?.fields['environment']) ? [`${own?.at}/environment`] : []),
    ...(Array.isArray(tags) ? tags.flatMap((tag: Value, index) => (isProduction(tag) ? [`/tags/${index}`] : [])) : []),
    ...named.flatMap(([name, entry]) => {
      const at = pointerTo('/configuration', name);
      if (!/^(?:env|environment|stage|target_?env(?:ironment)?)$/i.test(name)) return [];
      if (isMap(entry)) return isProduction(entry['default']) ? [`${at}/default`] : [];
      return isProduction(entry) ? [at] : [];
    }),
  ];
}

const mostNames = 200;

function isProduction(value: Value | undefined): boolean {
  return typeof value === 'string' && /^\s*(?:prod|production|prd|live|本番(?:環境)?)\s*$/i.test(value);
}
