import type { Severity } from './problem.ts';
import { allRules } from './rules.ts';
import { syntaxCodes } from './syntax-codes.ts';
import type { Words } from './text/words.ts';

/** What can be said of a code without a document: for pages, settings and reports. */
export interface CodeDescription {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: Words;
  readonly why: Words;
}

/** Every code that a problem can have, sorted: rules, and what readers and schemas find. */
export const allCodes: readonly CodeDescription[] = [
  ...new Map([...syntaxCodes, ...allRules].map((entry) => [entry.code, entry])).values(),
].sort((a, b) => (a.code < b.code ? -1 : 1));
