/** One line of a team's own test of its knowledge base. */
export interface LabelledQuery {
  readonly query: string;
  /** Ids of the entries that should be found. */
  readonly relevant: readonly string[];
}

interface Evaluation {
  readonly queries: number;
  /** Mean reciprocal rank of the first relevant result within the first ten. */
  readonly mrrAt10: number;
  /** Part of the queries whose first result is relevant. */
  readonly recallAt1: number;
  /** Part of the queries with a relevant result among the first five. */
  readonly recallAt5: number;
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), binary relevance. */
  readonly ndcgAt10: number;
}

/**
 * Measures a search on labelled queries. All figures are 0 to 1; 0 for no queries.
 * @param search ids for a query, best first
 */
export function evaluate(queries: readonly LabelledQuery[], search: (query: string) => readonly string[]): Evaluation {
  let reciprocal = 0;
  let first = 0;
  let five = 0;
  let gain = 0;
  for (const { query, relevant } of queries) {
    const ranks = ranksOf(search(query).slice(0, 10), new Set(relevant));
    const best = ranks[0];
    if (best !== undefined) reciprocal += 1 / best;
    if (best === 1) first++;
    if (best !== undefined && best <= 5) five++;
    gain += discounted(ranks) / (discounted(idealRanks(new Set(relevant).size)) || 1);
  }
  const count = Math.max(1, queries.length);
  return {
    queries: queries.length,
    mrrAt10: reciprocal / count,
    recallAt1: first / count,
    recallAt5: five / count,
    ndcgAt10: gain / count,
  };
}

/** The 1-based ranks of relevant results. */
function ranksOf(ids: readonly string[], relevant: ReadonlySet<string>): readonly number[] {
  return [...new Set(ids)].flatMap((id, index) => (relevant.has(id) ? [index + 1] : []));
}

function idealRanks(count: number): readonly number[] {
  return Array.from({ length: Math.min(10, count) }, (_, index) => index + 1);
}

function discounted(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
}

/** @returns the query of a line of JSON, or undefined when it is none */
export function readLabelledQuery(line: string): LabelledQuery | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const { query, relevant } = value as Record<string, unknown>;
    if (typeof query !== 'string' || !Array.isArray(relevant)) return undefined;
    return { query, relevant: relevant.filter((id): id is string => typeof id === 'string') };
  } catch {
    return undefined;
  }
}
