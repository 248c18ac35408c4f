import type { Problem } from '../problem.ts';
import { differenceOf } from '../text/difference.ts';
import type { Edit } from '../text/span.ts';
import { applySafeFixes } from './apply-fixes.ts';

/**
 * The smallest single edit that applies all safe fixes of a text, those that only come up after others included.
 * @param problemsOf the problems of a version of the text
 * @returns undefined when there is nothing to fix
 */
export function safeFixEdit(text: string, problemsOf: (text: string) => readonly Problem[]): Edit | undefined {
  return differenceOf(text, applySafeFixes(text, problemsOf).text);
}
