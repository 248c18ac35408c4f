import type { Words } from '../text/words.ts';
import type { PracticeAnswer } from './practice-items.ts';

export const met = (because: Words, evidence: readonly string[]): PracticeAnswer => ({
  state: 'met',
  because,
  evidence,
});
export const notMet = (because: Words, evidence: readonly string[] = []): PracticeAnswer => ({
  state: 'not-met',
  because,
  evidence,
});
export const question = (because: Words, evidence: readonly string[] = []): PracticeAnswer => ({
  state: 'question',
  because,
  evidence,
});

/** Each file once. */
export function unique(files: readonly string[]): readonly string[] {
  return [...new Set(files)];
}
