import type { CloseLook } from './close-look.ts';

/** What is known of a hit when its similarity is stated; all 0 to 1. */
export interface Evidence extends CloseLook {
  /** The plain score as a share of what a page would score that answers every word fully. */
  readonly answered: number;
  /** The score as a share of the best hit's. */
  readonly shareOfBest: number;
  /** True when the query is written in Japanese: pairs of characters are never all found. */
  readonly isJapanese: boolean;
}

const constant = -8.75;
const weights = { answered: 1, titleCoverage: 1.9, adjacency: 0.85, isNamed: 1.65, shareOfBest: 7.5 } as const;
const japanese = { constant: -1.5, answered: 5.5 } as const;

/**
 * How well the hit answers the query, 0 to 1, comparable from query to query: a logistic regression on labelled queries
 * whose constant was then raised, so it is no exact likelihood. How it was fitted and how often 0.7 is right: docs/search.md.
 */
export function similarityOf(evidence: Evidence): number {
  let sum = constant;
  sum += weights.answered * evidence.answered + weights.shareOfBest * evidence.shareOfBest;
  sum += weights.titleCoverage * evidence.titleCoverage + weights.adjacency * evidence.adjacency;
  if (evidence.isNamed) sum += weights.isNamed;
  if (evidence.isJapanese) sum += japanese.constant + japanese.answered * evidence.answered;
  return 1 / (1 + Math.exp(-sum));
}
