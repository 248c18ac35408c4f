import type { YAMLParseError, YAMLWarning } from 'yaml';
import * as say from '../../messages/yaml.ts';
import type { Span } from '../../text/span.ts';
import { badIndent, missingColon, secondColon, unexpected } from './layout-mistake.ts';
import { mistakeAt, problemAt, quoteFix, type SyntaxMistake, syntaxMistake } from './mistake.ts';
import { lastBefore, type OpenEnds } from './open-ends.ts';
import { wideMistake } from './wide-character.ts';
import { endOfLine, restOfLine, writtenSpan } from './written-span.ts';

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
      return mistakeAt(problemAt('yaml/unknown-tag', writtenSpan(text, start, end), say.libraryError(error.code)));
    case 'BAD_SCALAR_START':
      return reserved(text, start);
    case 'BAD_DIRECTIVE':
      return text[start] === '%' ? reserved(text, start) : syntaxMistake(error.code, writtenSpan(text, start, end));
    case 'BAD_DQ_ESCAPE':
      return syntaxMistake(error.code, writtenSpan(text, start, Math.max(end, start + 2)));
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondColon(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(text, start);
    case 'BAD_INDENT':
      return badIndent(text, itemAt(text, start));
    case 'MISSING_CHAR':
      if (/^Missing , /.test(error.message)) return syntaxMistake(error.code, wordAt(text, start));
      if (error.message.startsWith('Implicit map keys')) return missingColon(text, start);
      if (error.message.startsWith('Sequence item')) return badIndent(text, start);
      return syntaxMistake(error.code, writtenSpan(text, start, end));
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, start);
    default:
      return syntaxMistake(error.code, writtenSpan(text, start, end));
  }
}

/** Below a key without a value, the library names the end of that line for the item on the next. */
function itemAt(text: string, start: number): number {
  return start + (/^[ \t]*(?:#.*)?\r?\n\s*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0);
}

function unclosedQuote(text: string, start: number): SyntaxMistake {
  const span = restOfLine(text, start);
  return { ...mistakeAt(problemAt('yaml/unclosed-quote', span, say.unclosedQuote())), remove: span };
}

function unclosedBracket(text: string, start: number): SyntaxMistake {
  const span = { start, end: start + 1 };
  return mistakeAt(problemAt('yaml/unclosed-bracket', span, say.unclosedBracket(text[start] ?? '[')));
}

function reserved(text: string, start: number): SyntaxMistake {
  const span = isInBrackets(text, start) ? restOfItem(text, start) : restOfLine(text, start);
  const message = say.reservedIndicator(text[start] ?? '');
  return mistakeAt({ ...problemAt('yaml/reserved-indicator', span, message), fixes: quoteFix(text, span) });
}

/** Whether a value stands between brackets or braces, as far as its own line and what is before it tell. */
function isInBrackets(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 1000), start);
  if (/[[{,]\s*$/.test(before)) return true;
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return line.split(/[[{]/).length > line.split(/[\]}]/).length;
}

/** Up to the comma or the bracket that ends the value. */
function restOfItem(text: string, start: number): Span {
  const rest = restOfLine(text, start);
  const length = /^[^,[\]{}]*[^,[\]{}\s]/.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 1000)))?.[0]
    .length;
  return length === undefined ? rest : { start: rest.start, end: rest.start + length };
}

/** The whole of what stands where a comma is missing. */
function wordAt(text: string, from: number): Span {
  const { start, end } = writtenSpan(text, from, endOfLine(text, from));
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,[\]{}"']+)/.exec(text.slice(start, end))?.[0] ?? text[start] ?? '';
  return { start, end: start + Math.max(1, word.length) };
}
