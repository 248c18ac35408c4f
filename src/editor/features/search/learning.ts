import type * as vscode from 'vscode';
import type { Outcome } from '../../../core/knowledge/outcome.ts';
import { solutionKey } from '../../../core/knowledge/outcome.ts';
import { type Assessment, assessSolutions, recommend, type Situation } from '../../../core/knowledge/recommend.ts';
import * as say from '../../../core/messages/outcome.ts';
import { type Report, showReport } from '../../report.ts';
import type { Surroundings } from '../feature.ts';
import { MergeOffer } from './merge-offer.ts';
import { OutcomeLogs } from './outcome-logs.ts';
import { OutcomeRecorder, type SolutionPlace } from './outcome-recorder.ts';
import type { PlacedResult } from './symptom-source.ts';

/** A solution as the records judge it. */
export interface JudgedSolution extends Assessment {
  /** 1 to 3 among all results; undefined when it is not recommended. */
  readonly recommended: number | undefined;
  /** What can be taken back. */
  readonly recorded: Outcome | undefined;
}

/** What the knowledge base learns from: outcomes, and the judgement of solutions by them. */
export interface Learning {
  readonly onDidChange: vscode.Event<void>;
  /** The solutions of each result, best first, by the result's key. */
  judge(
    results: readonly PlacedResult[],
    situation: Situation,
  ): Promise<ReadonlyMap<string, readonly JudgedSolution[]>>;
  /** Records an outcome and tells of it, with a way back. */
  record(place: SolutionPlace, outcome: Outcome): Promise<Report>;
  /** Takes an outcome back; without a place the newest. */
  undo(place?: SolutionPlace): Promise<Report>;
}

/** Makes what records outcomes and judges solutions by them, over all folders. */
export function createLearning({ host, sessions }: Surroundings): Learning {
  const logs = new OutcomeLogs();
  const recorder = new OutcomeRecorder(sessions);
  const offer = new MergeOffer(host);
  host.context.subscriptions.push(logs);
  const undo = async (place = recorder.last): Promise<Report> => {
    const report = place === undefined ? { done: false, said: say.nothingToTakeBack() } : await recorder.undo(place);
    void showReport(report, host.language());
    return report;
  };
  return {
    onDidChange: logs.onDidChange,
    async judge(results, situation) {
      const known = results.filter(({ entry }) => entry.kind === 'knowledge');
      const tallies = await logs.tallies(known.map(({ uri }) => uri));
      const best = recommend(
        known.map(({ entry }) => entry),
        situation,
        tallies,
      ).map(({ entry, solution }) => solutionKey(entry, solution));
      return new Map(
        known.map(({ key, uri, entry }) => [
          key,
          assessSolutions(entry, situation, tallies).map((assessment) => ({
            ...assessment,
            recommended: rankIn(best, solutionKey(entry.id, assessment.solution)),
            recorded: recorder.recorded({ uri, entry: entry.id, solution: assessment.solution }),
          })),
        ]),
      );
    },
    async record(place, outcome) {
      const report = await recorder.record(place, outcome);
      const language = host.language();
      const back = say.undo()[language];
      const shown = showReport(report, language, ...(report.done ? [back] : []));
      void shown.then((answer) => (answer === back ? undo(place) : undefined));
      if (report.done) void offer.offer(place.uri);
      return report;
    },
    undo,
  };
}

function rankIn(keys: readonly string[], key: string): number | undefined {
  const index = keys.indexOf(key);
  return index < 0 ? undefined : index + 1;
}
