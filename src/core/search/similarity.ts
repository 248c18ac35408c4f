/** What is known of a hit when its similarity is stated. */
export interface Evidence {
  /** The score as a share of what full weight of every word of the query would give: 0 and up, above 1 with bonuses. */
  readonly strength: number;
  /** The score as a share of the best hit's by words, above 0 to 1; 1 when a signal was found. */
  readonly shareOfBest: number;
  /** How many different terms the query has. */
  readonly terms: number;
  /** True when the query has a signal of the page, or an identifier that is its title or part of it. */
  readonly isNamed: boolean;
  /** True when the query is written in Japanese: of pairs of characters never all are found. */
  readonly isJapanese: boolean;
}

/** What each part of the evidence adds to the log odds of being right; strength, share and terms by logarithm. */
type SimilarityWeights = Readonly<Record<'constant' | keyof Evidence, number>>;

/** Fitted on labelled queries, each once as it is and once with all right pages taken away. */
export const similarityWeights: SimilarityWeights = {
  constant: -1.7,
  strength: 2.33,
  shareOfBest: 2.5,
  terms: 0.45,
  isNamed: 0.85,
  isJapanese: 1.5,
};

/** In log odds: most queries do have an answer, of the labelled ones half. */
const prior = 1.4;
/** Log odds are drawn together around the default threshold: what is unlikely falls off gently instead of to nothing. */
const anchor = Math.log(0.7 / 0.3);
const gentleness = 0.75;

/**
 * How well a hit answers the query, 0 to 1, comparable from query to query: the better the score, for the query's
 * length and beside the best hit's, the higher. How it was fitted and how often it is right: docs/search.md.
 */
export function similarityOf(evidence: Evidence, weights = similarityWeights): number {
  const parts = partsOf(evidence);
  let odds = prior + weights.constant;
  for (const name of evidenceNames) odds += weights[name] * parts[name];
  return 1 / (1 + Math.exp(-(anchor + gentleness * (odds - anchor))));
}

/** No hit is less similar than one below it. */
export function neverRising(values: readonly number[]): readonly number[] {
  const raised = [...values];
  for (let i = raised.length - 2; i >= 0; i--) raised[i] = Math.max(raised[i] as number, raised[i + 1] as number);
  return raised;
}

const evidenceNames = ['strength', 'shareOfBest', 'terms', 'isNamed', 'isJapanese'] as const;

/** The evidence as numbers that are weighted and summed. */
export function partsOf(evidence: Evidence): Readonly<Record<keyof Evidence, number>> {
  return {
    strength: logarithm(evidence.strength),
    shareOfBest: logarithm(evidence.shareOfBest),
    terms: logarithm(evidence.terms),
    isNamed: evidence.isNamed ? 1 : 0,
    isJapanese: evidence.isJapanese ? 1 : 0,
  };
}

/** The natural logarithm, bounded for what is next to nothing. */
function logarithm(value: number): number {
  return Math.log(Math.max(value, 1e-4));
}
