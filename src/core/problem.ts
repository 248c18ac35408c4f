import type { Pointer } from './document/value.ts';
import type { Edit, Span } from './text/span.ts';
import type { Words } from './text/words.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A change that would mend a problem. `safe` ones keep the document's meaning and may be applied unseen (`--fix`). */
export interface Fix {
  readonly title: Words;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

interface RelatedPlace {
  /** Relative to the root, with `/`; absent for the same file. */
  readonly file?: string;
  readonly span: Span;
  readonly message: Words;
}

/** A fact with a place: made once, translated at the edges. Its span is never empty unless the text is. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** True for one that a baseline knows, where such are shown. */
  readonly isKnown?: boolean;
}

/** What a rule says: by pointer, not by syntax. `span` overrides it where a part of a value is meant. */
export interface Finding {
  readonly at: Pointer;
  readonly on?: 'key' | 'value';
  readonly span?: Span;
  readonly message: Words;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** What a reader of a format says about syntax. */
export interface SyntaxProblem {
  /** `yaml/…`, `markdown/…` or `document/…`. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
  readonly fixes?: readonly Fix[];
}

/** What is wrong with a file as a whole or its syntax, as problems of rules are. */
export function problemOfSyntax(found: SyntaxProblem): Problem {
  return { fixes: [], related: [], ...found };
}
