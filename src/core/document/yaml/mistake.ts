import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';

/** What somebody did wrong, made of what the library says about it. */
export interface SyntaxMistake {
  readonly problem: SyntaxProblem;
  /** Places whose values cannot be trusted. */
  readonly places: readonly number[];
  /**
   * What to take out so that the rest of the text is read as it was meant. Absent where the library finds its way itself.
   */
  readonly remove?: Span;
  /** What to put there instead; never longer than what is removed, which is then of one line. */
  readonly instead?: string;
  /** A line does not fit the lines above: then more of its kind follow from it. */
  readonly layout?: 'indent';
  /** It follows from another one: nobody is told. */
  readonly hidden?: true;
}

/** A problem of syntax in the words for an error of the library. */
export function syntaxMistake(code: string, span: Span): SyntaxMistake {
  return mistakeAt(problemAt('yaml/syntax', span, say.libraryError(code)));
}

/** A mistake of which the library finds its way back itself. */
export function mistakeAt(found: SyntaxProblem): SyntaxMistake {
  return { problem: found, places: [found.span.start] };
}

/** An error of syntax. */
export function problemAt(code: string, span: Span, message: Words): SyntaxProblem {
  return { code, severity: 'error', span, message };
}

/** Double quotes around a text, unless it ends with what looks like a comment. */
export function quoteFix(text: string, span: Span): NonNullable<SyntaxProblem['fixes']> {
  const word = text.slice(span.start, Math.min(span.end, span.start + 1000));
  if (word.length < span.end - span.start || / #/.test(word)) return [];
  return [{ title: say.quote(), edits: [{ span, text: JSON.stringify(word) }], safe: false }];
}
