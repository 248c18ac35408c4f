import type { TermKind } from './analyse.ts';
import type { Field } from './search-document.ts';

/** Everything that ranking can be tuned by; each part can be switched off for the ablation. */
export interface RankingParameters {
  /** How much a word counts by the field that it is in. */
  readonly fieldWeights: Readonly<Record<Field, number>>;
  /** How much a long field is held against it, 0 to 1. */
  readonly lengthNormalisation: Readonly<Record<Field, number>>;
  /** BM25's k1: how soon further occurrences stop counting. */
  readonly saturation: number;
  /** How much a query term counts by what it is. */
  readonly kindWeights: Readonly<Record<TermKind, number>>;
  /** The power of the inverse document frequency. */
  readonly rarityPower: number;
  /** How much more a word counts that the query repeats, by the logarithm of its count. */
  readonly repetition: number;
  /** How much less words count that come later in the query, by the logarithm of their place. */
  readonly positionDecay: number;
  /** Other words of the same stem, and of the same root, count this much. */
  readonly stemWeight: number;
  readonly rootWeight: number;
  /** A word one or two edits away, for words that occur nowhere. */
  readonly fuzzyWeights: readonly [number, number];
  /** The last word of the query, when unknown and perhaps not typed to its end: words that begin so. */
  readonly prefixWeight: number;
  /** An unknown word that is two known ones written together: both, this much. */
  readonly halvesWeight: number;
  /** Synonyms: both phrases English; both Japanese; one of each. */
  readonly englishSynonymWeight: number;
  readonly japaneseSynonymWeight: number;
  readonly crossSynonymWeight: number;
  /** Bonus for neighbours in the query that are neighbours in the document. */
  readonly proximity: number;
  /** Bonus for titles whose words the query has. */
  readonly titleCoverage: number;
  /** The power of a title word's rarity: below 1, common words of a title count nearly as much as rare ones. */
  readonly titleRarityPower: number;
  /** A title's word that is a synonym of the query's counts this much of the synonym's weight. */
  readonly titleSynonyms: number;
  /** What a signal that stands in the query is worth, as a share of the whole query. */
  readonly exactSignal: number;
  /** The score is divided by the document's length to this power: of two pages, the one that is about little else. */
  readonly lengthPower: number;
  /** What is left of the score of a page whose title a better one has: the same page from two places. */
  readonly twinShare: number;
  /** How many of the best by plain score are looked at closely. */
  readonly candidates: number;
}

export const defaultParameters: RankingParameters = {
  fieldWeights: { title: 8, signals: 8, keywords: 4, symptom: 2, causes: 1, steps: 0.8, code: 0.15, body: 1 },
  lengthNormalisation: {
    title: 0.2,
    signals: 0.1,
    keywords: 0.2,
    symptom: 0.4,
    causes: 0.5,
    steps: 0.6,
    code: 0.6,
    body: 0.75,
  },
  saturation: 1.2,
  kindWeights: { word: 1, whole: 1, number: 0.3, katakana: 1, pair: 0.8, kana: 0.15, kanji: 0.25 },
  rarityPower: 1.1,
  repetition: 1,
  positionDecay: 0.1,
  stemWeight: 0.6,
  rootWeight: 0.3,
  fuzzyWeights: [0.8, 0.6],
  prefixWeight: 0.7,
  halvesWeight: 0.6,
  englishSynonymWeight: 0.6,
  japaneseSynonymWeight: 0.9,
  crossSynonymWeight: 0.6,
  proximity: 0.8,
  titleCoverage: 1.3,
  titleRarityPower: 0.5,
  titleSynonyms: 0.8,
  exactSignal: 1,
  lengthPower: 0.06,
  twinShare: 0.65,
  candidates: 50,
};
