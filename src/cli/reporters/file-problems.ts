import type { Problem } from '../../core/problem.ts';

/** The problems of one file with the text that they stand in. */
export interface FileProblems {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What a check found. `files` counts the files that are ours. */
export interface CheckResult {
  readonly files: number;
  readonly results: readonly FileProblems[];
}
