import { insertKey } from '../document/insert-key.ts';
import { isMap, type Value } from '../document/value.ts';
import type { Edit } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';

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

/** A solution's success rate that follows its outcomes. */
export interface RateChange {
  readonly file: string;
  /** 0 to 1. */
  readonly before: number;
  readonly after: number;
  /** What changes in the entry's file; empty when the rate stays. */
  readonly edits: readonly Edit[];
}

const statedWhenAbsent = 0.8;

/**
 * What recording an outcome does to an entry: the rate moves to `0.9 × old + 0.1 × outcome`, kept in [0, 1]. Only the
 * number changes in the file: comments and layout stay.
 * @returns undefined when the repository has no such entry or solution
 */
export function rateChange(
  workspace: Workspace,
  entryId: string,
  solutionId: string,
  outcome: Outcome,
): RateChange | undefined {
  for (const { file } of workspace.repository.definitions(`knowledge:${entryId}`)) {
    const document = workspace
      .file(file)
      ?.documents.find(({ kind, subject }) => kind.id === 'knowledge' && idOf(subject.value as Value) === entryId);
    if (document === undefined) continue;
    const { value, source, text } = document.subject;
    const solutions = solutionsOf(value as Value);
    const index = solutions.findIndex((solution) => isMap(solution) && solution['id'] === solutionId);
    if (index < 0) return undefined;
    const owner = `/knowledge_entry/solutions/${index}`;
    const stated = (solutions[index] as Record<string, Value>)['success_rate'];
    const before = typeof stated === 'number' ? stated : statedWhenAbsent;
    const weight = weightOf[outcome];
    if (weight === undefined) return { file, before, after: before, edits: [] };
    const after = Number(Math.min(1, Math.max(0, 0.9 * before + 0.1 * weight)).toFixed(4));
    const place = source.find(`${owner}/success_rate`);
    const edit =
      place === undefined
        ? insertKey(text, source, owner, 'success_rate', after)
        : { span: place, text: String(after) };
    return { file, before, after, edits: edit === undefined || after === before ? [] : [edit] };
  }
  return undefined;
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

/** How often each solution was tried, and with what success. */
export function tally(
  records: readonly OutcomeRecord[],
): ReadonlyMap<string, { readonly tried: number; readonly success: number }> {
  const counts = new Map<string, { tried: number; success: number }>();
  for (const { entry, solution, outcome } of records) {
    const weight = weightOf[outcome];
    if (weight === undefined) continue;
    const key = solutionKey(entry, solution);
    const count = counts.get(key) ?? { tried: 0, success: 0 };
    counts.set(key, { tried: count.tried + 1, success: count.success + weight });
  }
  return counts;
}

export function solutionKey(entry: string, solution: string): string {
  return `${entry}#${solution}`;
}

function idOf(value: Value): Value | undefined {
  const entry = isMap(value) ? value['knowledge_entry'] : undefined;
  return isMap(entry) ? entry['id'] : undefined;
}

function solutionsOf(value: Value): readonly Value[] {
  const entry = isMap(value) ? value['knowledge_entry'] : undefined;
  const solutions = isMap(entry) ? entry['solutions'] : undefined;
  return Array.isArray(solutions) ? solutions : [];
}
