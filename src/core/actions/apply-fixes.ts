import type { Problem } from '../problem.ts';
import { applyEdits, type Edit, touches } from '../text/span.ts';

interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/** Rounds are bounded, so that two fixes that undo each other end. */
const mostRounds = 10;

/**
 * The text after all safe fixes. Fixes whose edits overlap wait for the next round, in which the problems are asked anew.
 * @param problemsOf the problems of a version of the text
 */
export function applySafeFixes(text: string, problemsOf: (text: string) => readonly Problem[]): FixedText {
  let current = text;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits: Edit[] = [];
    for (const { fixes } of problemsOf(current)) {
      const fix = fixes.find(({ safe }) => safe);
      if (fix === undefined || fix.edits.some((edit) => edits.some((taken) => touches(edit.span, taken.span))))
        continue;
      for (const edit of fix.edits) edits.push(edit);
      count++;
    }
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
  }
  return { text: current, count };
}
