import type { YAMLParseError, YAMLWarning } from 'yaml';
import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import { lastBefore, type OpenEnds } from './open-ends.ts';
import { wideMistake } from './wide-character.ts';
import { endOfLine, restOfLine, startOfLine, writtenSpan } from './written-span.ts';

/** What somebody did wrong, made of what the library says about it. */
export interface SyntaxMistake {
  readonly problem: SyntaxProblem;
  /** Places whose values cannot be trusted. */
  readonly places: readonly number[];
  /**
   * What to take out so that the rest of the text is read as it was meant. Absent where the library finds its way itself.
   */
  readonly remove?: Span;
  /** What to put there instead; never longer than what is removed. */
  readonly instead?: string;
}

/** Errors that a wide character makes where a colon or a space was meant. */
export const structuralErrors: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

/** A mistake by an error of the library. Its codes are too coarse for advice, so its (pinned) messages are looked at too. */
export function mistakeOf(error: YAMLParseError | YAMLWarning, text: string, open: OpenEnds): SyntaxMistake {
  const [start, end] = error.pos;
  if (/^Missing closing/.test(error.message)) return unclosedQuote(text, lastBefore(open.quotes, start) ?? start);
  if (/^(?:Expected )?flow /i.test(error.message)) {
    const bracket = lastBefore(open.brackets, start);
    if (bracket !== undefined) return unclosedBracket(text, bracket);
  }
  const wide = structuralErrors.has(error.code) ? wideMistake(text, start) : undefined;
  if (wide !== undefined) return wide;
  switch (error.code) {
    case 'TAG_RESOLVE_FAILED':
      return kept(problem('yaml/unknown-tag', writtenSpan(text, start, end), say.libraryError(error.code)));
    case 'BAD_SCALAR_START':
      return reserved(text, start);
    case 'BAD_DIRECTIVE':
      return text[start] === '%' ? reserved(text, start) : plain(error.code, writtenSpan(text, start, end));
    case 'BAD_DQ_ESCAPE':
      return plain(error.code, writtenSpan(text, start, Math.max(end, start + 2)));
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondColon(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(text, start);
    case 'BAD_INDENT':
      return badIndent(text, start);
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) return missingColon(text, start);
      if (error.message.startsWith('Sequence item')) return badIndent(text, start);
      return plain(error.code, writtenSpan(text, start, end));
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, start);
    default:
      return plain(error.code, writtenSpan(text, start, end));
  }
}

function plain(code: string, span: Span): SyntaxMistake {
  return kept(problem('yaml/syntax', span, say.libraryError(code)));
}

function unclosedQuote(text: string, start: number): SyntaxMistake {
  const span = restOfLine(text, start);
  return { ...kept(problem('yaml/unclosed-quote', span, say.unclosedQuote())), remove: span };
}

function unclosedBracket(text: string, start: number): SyntaxMistake {
  const span = { start, end: start + 1 };
  return kept(problem('yaml/unclosed-bracket', span, say.unclosedBracket(text[start] ?? '[')));
}

function reserved(text: string, start: number): SyntaxMistake {
  const span = restOfLine(text, start);
  const message = say.reservedIndicator(text[start] ?? '');
  return kept({ ...problem('yaml/reserved-indicator', span, message), fixes: quoteFix(text, span) });
}

/** `a: b: c`, or a key below a text that has begun, which goes wrong in the same way. */
function secondColon(text: string, start: number): SyntaxMistake {
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start, lineEnd);
  if (!/:(?:\s|$)/.test(line)) {
    const next = nextKeyLine(text, lineEnd);
    if (next !== undefined) return { ...badIndent(text, next), places: [start, next], remove: restOfLine(text, next) };
  }
  const span = restOfLine(text, itemStart(text, start) ?? start);
  const found = problem('yaml/syntax', span, say.libraryError('BLOCK_AS_IMPLICIT_KEY'));
  return { ...kept({ ...found, fixes: quoteFix(text, span) }), remove: span };
}

/** Behind a dash, words before the first colon are no key but the beginning of a text: `- echo "load: high": now`. */
function itemStart(text: string, start: number): number | undefined {
  const before = text.slice(startOfLine(text, start), start);
  if (before.length > 1000) return undefined;
  const match = /^ *(?:- +)+([^:-][^:]* [^:]*: +)$/.exec(before);
  return match === null ? undefined : start - (match[1] as string).length;
}

/** Text where a key should be. Behind something on its line, it is the line below that does not fit. */
function missingColon(text: string, from: number): SyntaxMistake {
  const { start } = writtenSpan(text, from, endOfLine(text, from));
  const lineStart = startOfLine(text, start);
  if (/[^\s-]/.test(text.slice(lineStart, start))) return unexpected(text, start);
  const next = nextKeyLine(text, endOfLine(text, start));
  if (/-/.test(text.slice(lineStart, start)) && next !== undefined)
    return { ...badIndent(text, next), places: [start, next], remove: restOfLine(text, next) };
  const span = restOfLine(text, start);
  const code = text[start] === '-' ? 'UNEXPECTED_TOKEN' : 'MULTILINE_IMPLICIT_KEY';
  return { ...plain(code, span), remove: span };
}

function badIndent(text: string, from: number): SyntaxMistake {
  const { start, end } = writtenSpan(text, from, endOfLine(text, from));
  const key = /^[^\s:]{1,80}:?/.exec(text.slice(start, end))?.[0].replace(/:$/, '').length ?? 1;
  const found = plain('BAD_INDENT', { start, end: Math.min(end, start + Math.max(1, key)) });
  const above = writtenSpan(text, startOfLine(text, start), startOfLine(text, start));
  return { ...found, places: [start, above.start] };
}

function unexpected(text: string, start: number): SyntaxMistake {
  const alias = /\*[^\s,[\]{}]*[ \t]+$/.exec(text.slice(startOfLine(text, start), start).slice(-200));
  if (alias !== null) return textLikeAlias(text, start - alias[0].length);
  const span = restOfLine(text, writtenSpan(text, start, endOfLine(text, start)).start);
  return { ...plain('UNEXPECTED_TOKEN', span), remove: span };
}

/** `*.log *.txt`: text that begins like an alias. */
function textLikeAlias(text: string, start: number): SyntaxMistake {
  const span = restOfLine(text, start);
  const name = /^[^\s]{1,80}/.exec(text.slice(start + 1, start + 81))?.[0] ?? '';
  const found = problem('yaml/unknown-alias', span, say.unknownAlias(name));
  return { ...kept({ ...found, fixes: quoteFix(text, span) }), remove: span };
}

/** The next line with something on it, when it looks like a key with its colon: where its text begins. */
function nextKeyLine(text: string, from: number): number | undefined {
  const match = /^[\r\n\s]*([^\s#][^\r\n]{0,200}?):(?=\s|$)/.exec(text.slice(from, from + 1000));
  return match === null ? undefined : from + match[0].length - (match[1] as string).length - 1;
}

/** Double quotes around a text, unless it ends with what looks like a comment. */
function quoteFix(text: string, span: Span): NonNullable<SyntaxProblem['fixes']> {
  const word = text.slice(span.start, Math.min(span.end, span.start + 1000));
  if (word.length < span.end - span.start || / #/.test(word)) return [];
  return [{ title: say.quote(), edits: [{ span, text: JSON.stringify(word) }], safe: false }];
}

function kept(found: SyntaxProblem): SyntaxMistake {
  return { problem: found, places: [found.span.start] };
}

function problem(code: string, span: Span, message: Words): SyntaxProblem {
  return { code, severity: 'error', span, message };
}
