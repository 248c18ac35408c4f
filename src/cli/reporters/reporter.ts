import type { Problem, Severity } from '../../core/problem.ts';
import type { Language } from '../../core/text/words.ts';
import type { Paint } from '../color.ts';

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
  /** Present when problems that were known before were left out. */
  readonly baseline?: BaselineResult;
  /** The text of any file of the workspace, for places outside the file of a problem. */
  readonly textOf: (file: string) => string | undefined;
}

interface BaselineResult {
  /** How many problems were left out. */
  readonly known: number;
  /** What the baseline names and nobody found any more. */
  readonly stale: readonly { readonly file: string; readonly code: string }[];
}

export interface ReportContext {
  readonly language: Language;
  readonly paint: Paint;
  /** How wide the output may be. */
  readonly columns: number;
  readonly failOn: Severity;
  /** A path as the reader of the report knows it: GitHub counts from the root of the checkout. */
  readonly place: (file: string) => string;
}

/** Writes the result of `check` in one format. */
export type Reporter = (result: CheckResult, context: ReportContext) => string;
