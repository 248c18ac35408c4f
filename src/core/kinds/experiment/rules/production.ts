import type { Experiment } from '../../../../generated/types.ts';
import { isMap, type Pointer, pointerTo, type Value, type ValueMap } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example } from '../examples.ts';
import type { ExperimentModel, OwnFields, PlacedActivity } from '../model.ts';

const fields = (environment: string) => `    environment: ${environment}
    duration: 10m
    abort_conditions: [Error rate above 5 %]
`;

export const production: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/production',
  severity: 'error',
  reads: ['/extensions'],
  summary: { en: 'An experiment in production without explicit consent', ja: '合意のない本番環境での実験' },
  why: {
    en: 'It affects real users. Whoever allows that says so in the experiment: allow_production: true.',
    ja: 'ユーザーを巻き込みます。許可する場合は、実験の中に allow_production: true と明記します。',
  },
  good: example({ fields: fields('production\n    allow_production: true') }),
  bad: example({ fields: fields('production') }),
  *check({ model: { own, method, rollbacks }, value }) {
    if (own?.fields['allow_production'] === true) return;
    const told = productionPlaces(value as unknown as ValueMap, own);
    const [place] = told.length > 0 ? told : [...method, ...rollbacks].flatMap(aimedPlaces);
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

/** Where an activity is aimed at production: `--context production`, `ns: prod-tokyo`. */
function aimedPlaces({ at, activity }: PlacedActivity): readonly Pointer[] {
  const provider = activity['provider'];
  const written = isMap(provider) ? provider['arguments'] : undefined;
  return aims.test(argumentsText(written ?? null)) ? [`${at}/provider/arguments`] : [];
}

const aims =
  /(?:^|\s)(?:--?)?(?:(?:kube-?)?context|env(?:ironment)?|stage|profile|cluster|namespace|ns?)(?:=|\s{1,9})["']?(?:prod|production|prd|live|本番)(?![A-Za-z])/i;

/** Arguments as one line, as Chaos Toolkit gives them to a process: a text, a list, or names with their values. */
function argumentsText(written: Value): string {
  const parts = Array.isArray(written) ? written : isMap(written) ? Object.entries(written).flat() : [written];
  return parts
    .slice(0, mostNames)
    .filter((part) => typeof part === 'string')
    .join(' ')
    .slice(0, 10_000);
}

const mostNames = 200;

function isProduction(value: Value | undefined): boolean {
  return typeof value === 'string' && /^\s*(?:prod|production|prd|live|本番(?:環境)?)\s*$/i.test(value);
}
