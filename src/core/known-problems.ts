import { type BaselineEntry, compareWith, entriesOf, type FoundInFile } from './baseline.ts';
import { addToGroup } from './group.ts';
import { knownProblem } from './messages/check-report.ts';
import type { Problem } from './problem.ts';

/**
 * What a baseline knows, for an editor: it shows one file at a time, and whoever works in an old document may want to mend
 * what is in sight, but is not to look for what is new among it. So what is known becomes a hint that says so.
 */
export class KnownProblems {
  readonly entries: readonly BaselineEntry[];
  readonly #byFile = new Map<string, BaselineEntry[]>();
  readonly #byFingerprint = new Map<string, BaselineEntry[]>();

  constructor(entries: readonly BaselineEntry[]) {
    this.entries = entries;
    for (const entry of entries) {
      addToGroup(this.#byFile, entry.file, entry);
      addToGroup(this.#byFingerprint, entry.fingerprint, entry);
    }
  }

  /**
   * The problems of a file, in their order.
   * @param name of the baseline, for people
   * @param exists whether a file is there: what is known of one that is not may be that of this one under another name
   */
  asHints(found: FoundInFile, name: string, exists: (file: string) => boolean): readonly Problem[] {
    if (this.#byFile.size === 0 || found.problems.length === 0) return found.problems;
    const own = this.#byFile.get(found.file) ?? [];
    const gone = own.length > 0 ? [] : this.#alike(found).filter(({ file }) => !exists(file));
    if (own.length + gone.length === 0) return found.problems;
    const fresh = new Set(compareWith(own, [found], gone).fresh[0]?.problems);
    return found.problems.map((problem) =>
      fresh.has(problem)
        ? problem
        : { ...problem, severity: 'hint', message: knownProblem(problem.message, name), isKnown: true },
    );
  }

  /** What is known of any file and looks like a problem of this one. */
  #alike(found: FoundInFile): readonly BaselineEntry[] {
    return entriesOf([found]).flatMap(({ fingerprint }) => this.#byFingerprint.get(fingerprint) ?? []);
  }
}
