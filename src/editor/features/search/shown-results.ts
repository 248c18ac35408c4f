import { markMatches } from '../../../core/search/mark-matches.ts';
import { commandsOf, splitAtMarks } from '../../../core/symptoms/shown-entry.ts';
import type { Language } from '../../../core/text/words.ts';
import type { SolutionFacts } from '../../../core/workspace/facts.ts';
import type { ShownEntry, ShownRelated, ShownSolution } from '../../../protocol/search.ts';
import { folderName } from '../../folder-name.ts';
import type { JudgedSolution } from './learning.ts';
import type { PlacedRelated, PlacedResult } from './symptom-source.ts';

/** A result as the view shows it. @param judged its solutions, best first; undefined where nothing is learned of them */
export function shownEntry(
  { key, uri, entry }: PlacedResult,
  judged: readonly JudgedSolution[] | undefined,
  language: Language,
): ShownEntry {
  return {
    key,
    kind: entry.kind,
    id: entry.id,
    file: entry.file,
    folder: folderName(uri),
    title: splitAtMarks(entry.title, markMatches(entry.title, entry.matched)),
    excerpt: splitAtMarks(entry.excerpt, entry.excerptMarks),
    similarity: entry.similarity,
    weaker: entry.weaker,
    severity: entry.severity ?? '',
    category: entry.category ?? '',
    services: entry.services,
    causes: entry.causes,
    solutions:
      judged?.map((solution) => judgedSolution(solution, language)) ??
      entry.solutions.map((solution) => ({ ...withoutRate(solution), because: [], recommended: 0, learns: false })),
  };
}

function judgedSolution(judged: JudgedSolution, language: Language): ShownSolution {
  const { facts, because, tally, interval, recommended, recorded } = judged;
  return {
    ...withRate(facts),
    because: because.map((words) => words[language]),
    recommended: recommended ?? 0,
    learns: facts.id !== '',
    ...(tally !== undefined && interval !== undefined && { record: { ...tally, ...interval } }),
    ...(recorded !== undefined && { recorded }),
  };
}

function withRate(solution: SolutionFacts) {
  return { ...withoutRate(solution), successRate: solution.successRate, risk: solution.risk };
}

/** What no entry states has a rate and a risk only so that it can be ranked. */
function withoutRate({ id, estimatedTime, steps }: SolutionFacts) {
  return {
    id,
    risk: '',
    estimatedTime: estimatedTime ?? '',
    steps: steps.map((text) => ({ text, commands: commandsOf(text) })),
  };
}

export function shownRelated(documents: readonly PlacedRelated[], language: Language): readonly ShownRelated[] {
  return documents.map(({ uri, kind, id, title, why }) => ({
    key: relatedKey(uri.toString(), id),
    kind,
    id,
    title,
    why: why.map((words) => words[language]),
  }));
}

/** Tells one document from another, results and related ones alike. */
export function relatedKey(uri: string, id: string): string {
  return `${uri}#${id}`;
}
