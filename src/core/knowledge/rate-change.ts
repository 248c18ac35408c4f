import { insertKey } from '../document/insert-key.ts';
import { isMap, type Value } from '../document/value.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Outcome, weightOf } from './outcome.ts';

/** A solution's success rate that follows its outcomes. */
interface RateChange {
  readonly file: string;
  /** 0 to 1. */
  readonly before: number;
  readonly after: number;
  /** What changes in the entry's file; empty when the rate stays, or has no place in it. */
  readonly edits: readonly Edit[];
}

export const statedWhenAbsent = 0.8;

/**
 * What recording an outcome does to an entry: the rate moves to `0.9 × old + 0.1 × outcome`, kept in [0, 1]. Only the
 * number changes in the file: comments and layout stay.
 * @param inFile the entry's file, where several entries have one id
 * @returns undefined when the repository has no such entry or solution
 */
export function rateChange(
  workspace: Workspace,
  entryId: string,
  solutionId: string,
  outcome: Outcome,
  inFile?: string,
): RateChange | undefined {
  for (const { file } of workspace.repository.definitions(`knowledge:${entryId}`)) {
    if (inFile !== undefined && file !== inFile) continue;
    const document = workspace
      .file(file)
      ?.documents.find(({ kind, subject }) => kind.id === 'knowledge' && idOf(subject.value as Value) === entryId);
    if (document === undefined) continue;
    const { value, source, text } = document.subject;
    const index = solutionsOf(value as Value).findIndex((solution) => isMap(solution) && solution['id'] === solutionId);
    if (index < 0) return undefined;
    const owner = `/knowledge_entry/solutions/${index}`;
    const stated = (solutionsOf(value as Value)[index] as Record<string, Value>)['success_rate'];
    const before = typeof stated === 'number' ? stated : statedWhenAbsent;
    const after = moved(before, outcome);
    if (after === before) return { file, before, after, edits: [] };
    const place = source.find(`${owner}/success_rate`);
    const edit =
      place === undefined
        ? insertKey(text, source, owner, 'success_rate', after)
        : { span: place, text: apart(text, place, String(after)) };
    // A solution that is told by headings has no place for a number.
    return edit === undefined ? { file, before, after: before, edits: [] } : { file, before, after, edits: [edit] };
  }
  return undefined;
}

/** Where nothing is written yet, the colon, a comment or a brace may be next to what comes there. */
function apart(text: string, { start, end }: Span, written: string): string {
  if (start < end) return written;
  return `${text[start - 1] === ':' ? ' ' : ''}${written}${/[#}]/.test(text[end] ?? '') ? ' ' : ''}`;
}

/** `0.9 × old + 0.1 × outcome`, as a rate; the rate itself where the outcome weighs nothing. */
export function moved(rate: number, outcome: Outcome): number {
  const weight = weightOf[outcome];
  return weight === undefined ? rate : asRate(0.9 * rate + 0.1 * weight);
}

/** A number as a success rate is written: kept in [0, 1], with four decimals. */
export function asRate(number: number): number {
  return Number(Math.min(1, Math.max(0, number)).toFixed(4));
}

function idOf(value: Value): Value | undefined {
  const entry = isMap(value) ? value['knowledge_entry'] : undefined;
  return isMap(entry) ? entry['id'] : undefined;
}

export function solutionsOf(value: Value): readonly Value[] {
  const entry = isMap(value) ? value['knowledge_entry'] : undefined;
  const solutions = isMap(entry) ? entry['solutions'] : undefined;
  return Array.isArray(solutions) ? solutions : [];
}
