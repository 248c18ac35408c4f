import { defaultParameters } from './out/engine.mjs';

const field = (...changes) => changes.map((change) => ({ fieldWeights: change }));
const kind = (...changes) => changes.map((change) => ({ kindWeights: change }));
const value = (name, ...values) => values.map((one) => ({ [name]: one }));

/**
 * The parts of the ranking: what each is without, and the settings that it may take. The settings in use are among them.
 * A synonym's weight is never quite 0, so that "without" runs the same code.
 */
export const parts = [
  part('title and signals weigh more', ...field(...[1, 4, 8, 12].map((n) => ({ title: n, signals: n })))),
  part('symptom section weighs more', ...field({ symptom: 0.001 }, { symptom: 1 }, { symptom: 2 }, { symptom: 3 })),
  part('code blocks weigh less', ...field({ code: 1 }, { code: 0.15 }, { code: 0.4 })),
  part('length of the field', ...[0, 0.7, 1, 1.2].map(normalisation)),
  part('rare words weigh more', ...value('rarityPower', 0.001, 0.9, 1.1, 1.3)),
  part('whole identifiers', { kindWeights: { whole: 0.001 }, exactSignal: 0 }, {}, { kindWeights: { whole: 0.5 } }),
  part('exact signals first', ...value('exactSignal', 0, 0.5, 1)),
  part('numbers weigh less', ...kind({ number: 1 }, { number: 0.3 }, { number: 0.15 }, { number: 0.6 })),
  part('kana weighs less', ...kind({ kana: 1, kanji: 1 }, { kana: 0.15, kanji: 0.25 }, { kana: 0.3, kanji: 0.5 })),
  part('stem and root', ...pairs('stemWeight', 'rootWeight', [0, 0], [0.6, 0.3], [0.8, 0.3], [0.8, 0.5])),
  part('correction', ...value('fuzzyWeights', [0, 0], [0.8, 0.6], [0.6, 0.4], [1, 0.8])),
  part('words written together', ...value('halvesWeight', 0, 0.4, 0.6, 0.8)),
  part('English synonyms', ...value('englishSynonymWeight', 0.001, 0.3, 0.45, 0.6, 0.8)),
  part(
    'Japanese synonyms',
    ...pairs('japaneseSynonymWeight', 'crossSynonymWeight', [0.001, 0.001], [0.7, 0.5], [0.9, 0.6], [1, 0.8]),
  ),
  part('repeated words weigh more', ...value('repetition', 0, 0.5, 1)),
  part('later words weigh less', ...value('positionDecay', 0, 0.05, 0.1, 0.2)),
  part('neighbours', ...value('proximity', 0, 0.5, 0.8, 1.2)),
  part('share of the title', ...value('titleCoverage', 0, 1, 1.3, 1.7)),
  part('common words of a title count', ...value('titleRarityPower', 1, 0.5, 0.7)),
  part('synonyms in the title', ...value('titleSynonyms', 0, 0.5, 0.8, 1)),
  part('short pages', ...value('lengthPower', 0, 0.03, 0.06, 0.1)),
  part('the same title once', ...value('twinShare', 1, 0.8, 0.65, 0.5)),
];

function part(name, off, ...settings) {
  return { name, off, settings };
}

function pairs(first, second, ...values) {
  return values.map(([a, b]) => ({ [first]: a, [second]: b }));
}

/** Every field's length held against it by so much of what is usual. */
function normalisation(share) {
  const usual = Object.entries(defaultParameters.lengthNormalisation);
  return { lengthNormalisation: Object.fromEntries(usual.map(([name, one]) => [name, Math.min(1, one * share)])) };
}

/** The parameters with a change; weights by field or kind are changed one by one. */
export function changed(parameters, change) {
  const result = { ...parameters };
  for (const [name, one] of Object.entries(change)) {
    result[name] = Array.isArray(one) || typeof one !== 'object' ? one : { ...parameters[name], ...one };
  }
  return result;
}
