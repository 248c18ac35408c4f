import { isMap } from '../document/value.ts';

export const outcomes = ['worked', 'partly', 'failed', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** How much an outcome counts as a success; undefined: it says nothing about the solution. */
export const weightOf: Readonly<Record<Outcome, number | undefined>> = {
  worked: 1,
  partly: 0.5,
  failed: 0,
  'not-applicable': undefined,
};

/** One line of `outcomes.jsonl`: lines are only ever added, so that branches merge cleanly. */
export interface OutcomeRecord {
  /** ISO 8601. */
  readonly at: string;
  readonly entry: string;
  readonly solution: string;
  readonly outcome: Outcome;
}

/** Reads a line of `outcomes.jsonl`. @returns undefined for what is none */
export function readOutcome(line: string): OutcomeRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isMap(value)) return undefined;
    const { at, entry, solution, outcome } = value as Record<string, unknown>;
    const known = outcomes.find((name) => name === outcome);
    if (typeof at !== 'string' || typeof entry !== 'string' || typeof solution !== 'string' || known === undefined)
      return undefined;
    return { at, entry, solution, outcome: known };
  } catch {
    return undefined;
  }
}

/** How often a solution was tried, and with what success; what worked partly counts half. */
export interface Tally {
  readonly tried: number;
  readonly success: number;
}

/** How often each solution was tried, by its `solutionKey`. */
export type Tallies = ReadonlyMap<string, Tally>;

/** Counts the outcomes of each solution; those that weigh nothing, as it did not apply, are no try. */
export function tally(records: Iterable<OutcomeRecord>): Tallies {
  const counts = new Map<string, Tally>();
  for (const { entry, solution, outcome } of records) {
    const weight = weightOf[outcome];
    if (weight === undefined) continue;
    const key = solutionKey(entry, solution);
    const { tried, success } = counts.get(key) ?? { tried: 0, success: 0 };
    counts.set(key, { tried: tried + 1, success: success + weight });
  }
  return counts;
}

/** The key of a solution among those of all entries. */
export function solutionKey(entry: string, solution: string): string {
  return `${entry}#${solution}`;
}
