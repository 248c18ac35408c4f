import * as say from '../messages/recommend.ts';
import type { FoundEntry } from '../symptoms/symptom-search.ts';
import type { Words } from '../text/words.ts';
import { parseDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import type { SolutionFacts } from '../workspace/facts.ts';
import { solutionKey, type Tallies, type Tally } from './outcome.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** What is known of the situation; all may be absent. */
export interface Situation {
  readonly service?: string | undefined;
  readonly environment?: string | undefined;
  readonly category?: string | undefined;
}

export interface Recommendation {
  readonly entry: string;
  readonly solution: string;
  /** 0 to 1. */
  readonly score: number;
  readonly because: readonly Words[];
  /** What the entry is called, and where it stands. */
  readonly title: string;
  readonly file: string;
  /** What to do. */
  readonly steps: readonly string[];
}

/** A solution with all that its rank rests on. */
export interface Assessment extends Recommendation {
  readonly facts: SolutionFacts;
  /** How often it was tried; undefined when nothing was recorded. */
  readonly tally: Tally | undefined;
  /** Where the true success rate lies with 95 % confidence (Wilson), from the records alone. */
  readonly interval: Interval | undefined;
}

const mostRecommendations = 3;
/** An entry that fits so much less than the best one is no recommendation. */
const leastShareOfBest = 0.1;
/** A stated success rate weighs as much as so many recorded outcomes. */
const statedWeight = 10;
const riskWeights: Readonly<Record<string, number>> = { low: 1, medium: 0.85, high: 0.65 };

/**
 * Three solutions at most, best first: how well the entry fits what is seen and the situation, times the lower bound of
 * the success rate (Wilson, 95 %), less for risk and for time. Each says why it stands there.
 */
export function recommend(
  found: readonly FoundEntry[],
  situation: Situation,
  counts: Tallies,
): readonly Recommendation[] {
  const best = Math.max(...found.map(({ similarity }) => similarity));
  return found
    .filter(({ similarity }) => similarity >= best * leastShareOfBest)
    .flatMap((entry) => assessSolutions(entry, situation, counts))
    .sort(byScore)
    .slice(0, mostRecommendations)
    .map(({ facts: _facts, tally: _tally, interval: _interval, ...recommendation }) => recommendation);
}

/** All solutions of an entry, best first; none for what is no knowledge entry. */
export function assessSolutions(entry: FoundEntry, situation: Situation, counts: Tallies): readonly Assessment[] {
  if (entry.kind !== 'knowledge') return [];
  return entry.solutions.map((solution) => weigh(entry, solution, situation, counts)).sort(byScore);
}

function byScore(a: Recommendation, b: Recommendation): number {
  return b.score - a.score || (solutionKey(a.entry, a.solution) < solutionKey(b.entry, b.solution) ? -1 : 1);
}

function weigh(entry: FoundEntry, solution: SolutionFacts, situation: Situation, counts: Tallies): Assessment {
  const context = contextOf(entry, situation);
  const success = successOf(entry, solution, counts);
  const time = timeOf(solution);
  const risk = riskWeights[solution.risk] ?? riskWeights['medium'] ?? 1;
  return {
    entry: entry.id,
    solution: solution.id,
    score: Number(Math.min(1, entry.similarity * context.weight * success.weight * risk * time.weight).toFixed(4)),
    because: [
      say.fits(entry.similarity),
      ...context.because,
      success.because,
      say.risk(solution.risk),
      ...time.because,
    ],
    title: entry.title,
    file: entry.file,
    steps: solution.steps,
    facts: solution,
    tally: success.tally,
    interval: success.interval,
  };
}

interface Weight {
  readonly weight: number;
  readonly because: readonly Words[];
}

function contextOf({ services, environments, category }: FoundEntry, situation: Situation): Weight {
  let weight = 1;
  const because: Words[] = [];
  const compare = (
    wanted: string | undefined,
    known: readonly string[],
    gain: number,
    loss: number,
    words: (name: string) => Words,
    otherwise?: Words,
  ) => {
    if (wanted === undefined || known.length === 0) return;
    if (known.includes(wanted)) {
      weight *= gain;
      because.push(words(wanted));
    } else {
      weight *= loss;
      if (otherwise !== undefined) because.push(otherwise);
    }
  };
  compare(situation.service, services, 1.3, 0.5, say.sameService, say.otherService(services));
  compare(situation.environment, environments, 1.1, 0.7, say.sameEnvironment);
  compare(situation.category, category === undefined ? [] : [category], 1.1, 0.8, say.sameCategory);
  return { weight, because };
}

function successOf(
  { id }: FoundEntry,
  solution: SolutionFacts,
  counts: Tallies,
): {
  readonly weight: number;
  readonly because: Words;
  readonly tally: Tally | undefined;
  readonly interval: Interval | undefined;
} {
  const count = counts.get(solutionKey(id, solution.id));
  // The stated rate counts beside the records: else the first success would push a solution down.
  const { success, tried } = count ?? { success: 0, tried: 0 };
  const weight = wilsonInterval(solution.successRate * statedWeight + success, statedWeight + tried).low;
  if (count === undefined) {
    const because = solution.rateIsAssumed ? say.assumed(solution.successRate) : say.stated(solution.successRate);
    return { weight, because, tally: undefined, interval: undefined };
  }
  const interval = wilsonInterval(success, tried);
  const because = say.tried(success, tried, interval.low, interval.high, solution.successRate);
  return { weight, because, tally: count, interval };
}

/** Two hours count half. */
function timeOf({ estimatedTime }: SolutionFacts): Weight {
  const duration = estimatedTime === undefined ? undefined : parseDuration(estimatedTime);
  if (estimatedTime === undefined || duration?.kind !== 'duration') return { weight: 1, because: [] };
  return { weight: 1 / (1 + duration.high / minute / 120), because: [say.takes(estimatedTime)] };
}
