import type { Problem } from '../problem.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';
import type { FileFacts } from './facts.ts';

/** What one run leaves to the next about a file that has been read and checked: plain data. */
export interface KeptFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly facts: FileFacts;
  readonly problems: readonly Problem[];
  readonly isOurs: boolean;
  /** The questions that the problems rest on. */
  readonly asked: readonly string[];
}

export interface KeptWorkspace {
  readonly now: Instant | null;
  readonly today: DayNumber | null;
  /** What was answered about files and folders. */
  readonly existing: readonly (readonly [path: string, exists: boolean])[];
  readonly files: readonly KeptFile[];
}
