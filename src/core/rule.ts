import type { MarkdownDocument } from './document/markdown-document.ts';
import type { SourceMap } from './document/source.ts';
import type { Finding, Severity } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Signs } from './text/signs.ts';
import type { Words } from './text/words.ts';
import type { RuleRepository } from './workspace/repository.ts';

/** One document as a rule sees it: the value, the places behind it, and what was worked out from the value once. */
export interface Subject<Value = unknown, Model = unknown> {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly value: Value;
  readonly model: Model;
  readonly source: SourceMap;
  readonly settings: Settings;
  /** Present when the document is written in Markdown. */
  readonly markdown: MarkdownDocument | undefined;
}

/** One check. Its examples are printed on its page and run as tests: `bad` has the finding, `good` has no problem at all. */
export interface Rule<Value = unknown, Model = unknown> {
  /** `KIND/name`, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * JSON pointers. The rule does not run when one of them, or something above it, is broken; what lies below is the rule's
   * own to be careful with. `/*` at the end: nor when a mistake of syntax has spoilt a member, as the rule counts on all of them.
   * `/?`: nor when it has cost a member, name and all, which may be the one that the rule misses.
   */
  readonly reads: readonly string[];
  /**
   * For speed: whatever this rule could report has a match of one of these in its text, so a text without any is passed
   * over (see `hasSign`). They are matched with the raw text; where that has escapes (`\u0041`), every rule runs.
   * Absent: the rule always runs.
   */
  readonly signs?: Signs;
  readonly summary: Words;
  readonly why: Words;
  readonly good: string;
  readonly bad: string;
  /** The name that the examples need, where a kind is known by its place. */
  readonly file?: string;
  /** Other files that the examples need, by their paths. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The day (ISO 8601) that the examples are judged on, where that matters. */
  readonly today?: string;
  /** True when an answer needs the whole repository: such a rule waits until all of it has been read. */
  readonly acrossFiles?: boolean;
  check(subject: Subject<Value, Model>, repository: RuleRepository): Iterable<Finding>;
}
