import type { Words } from '../text/words.ts';
import type { PracticeAnswer } from './practice-items.ts';

/** @param evidence the files that show it */
export const met = (because: Words, evidence: readonly string[]): PracticeAnswer => ({
  state: 'met',
  because,
  evidence,
});
/** @param evidence the files in which something is missing */
export const notMet = (because: Words, evidence: readonly string[] = []): PracticeAnswer => ({
  state: 'not-met',
  because,
  evidence,
});
/** The repository cannot tell. @param evidence the files that a person can look at */
export const question = (because: Words, evidence: readonly string[] = []): PracticeAnswer => ({
  state: 'question',
  because,
  evidence,
});

/** Each file once. */
export function unique(files: readonly string[]): readonly string[] {
  return [...new Set(files)];
}
