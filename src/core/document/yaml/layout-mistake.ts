import * as say from '../../messages/yaml.ts';
import { mistakeAt, problemAt, quoteFix, type SyntaxMistake, syntaxMistake } from './mistake.ts';
import { endOfBlock, endOfLine, restOfLine, startOfLine, writtenSpan } from './written-span.ts';

/** `a: b: c`, or a key below a text that has begun, which goes wrong in the same way. */
export function secondColon(text: string, start: number): SyntaxMistake {
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start, lineEnd);
  if (line.trim() === '' || /^ *- /.test(line)) return { ...badIndent(text, start), remove: restOfLine(text, start) };
  if (!/:(?:\s|$)/.test(line)) {
    const next = nextKeyLine(text, lineEnd);
    if (next !== undefined) return { ...badIndent(text, next), places: [start, next], remove: restOfLine(text, next) };
  }
  const span = restOfLine(text, itemStart(text, start) ?? start);
  const found = problemAt('yaml/syntax', span, say.libraryError('BLOCK_AS_IMPLICIT_KEY'));
  return { ...mistakeAt({ ...found, fixes: quoteFix(text, span) }), remove: span };
}

/** Behind a dash, words before the first colon are no key but the beginning of a text: `- echo "load: high": now`. */
function itemStart(text: string, start: number): number | undefined {
  const before = text.slice(startOfLine(text, start), start);
  if (before.length > 1000) return undefined;
  const match = /^ *(?:- +)+([^:-][^:]* [^:]*: +)$/.exec(before);
  return match === null ? undefined : start - (match[1] as string).length;
}

/** Text where a key should be. Behind something on its line, it is the line below that does not fit. */
export function missingColon(text: string, from: number): SyntaxMistake {
  const { start } = writtenSpan(text, from, endOfLine(text, from));
  const lineStart = startOfLine(text, start);
  const before = text.slice(lineStart, start).trim();
  const next = nextKeyLine(text, endOfLine(text, start));
  if (before !== '' && next !== undefined)
    return { ...badIndent(text, next), places: [start, next], remove: restOfLine(text, next) };
  if (/[^\s-]/.test(before)) return unexpected(text, start);
  const span = restOfLine(text, start);
  if (text[start] === '-') return { ...syntaxMistake('UNEXPECTED_TOKEN', span), remove: span };
  const found = withSpaceFix(syntaxMistake('MULTILINE_IMPLICIT_KEY', span), text);
  const column = start - lineStart;
  if ((/^[\r\n\s]*?([^\S\r\n]*)[^\s]/.exec(text.slice(span.end, span.end + 1000))?.[1]?.length ?? 0) <= column)
    return { ...found, remove: span };
  const word = /^[\w.-]{2,100}/.exec(text.slice(span.start, span.end))?.[0];
  // What stands below belongs to this key: it keeps its place below a shortened one, or goes with it.
  if (word === undefined) return { ...found, remove: { start, end: endOfBlock(text, span.end, column) } };
  const instead = `${span.start + word.length < span.end ? word : word.slice(0, -1)}:`;
  return { ...found, remove: span, instead };
}

/** `key:value`: a space is missing. */
function withSpaceFix(found: SyntaxMistake, text: string): SyntaxMistake {
  const { span } = found.problem;
  const key = /^[A-Za-z_][\w-]{0,60}:(?=[^\s/:])/.exec(text.slice(span.start, span.end))?.[0];
  if (key === undefined) return found;
  const at = span.start + key.length;
  const fix = { title: say.addSpace(), edits: [{ span: { start: at, end: at }, text: ' ' }], safe: false };
  return { ...found, problem: { ...found.problem, message: say.missingSpace(key), fixes: [fix] } };
}

/** A line whose indentation fits none above. */
export function badIndent(text: string, from: number): SyntaxMistake {
  const { start, end } = writtenSpan(text, from, endOfLine(text, from));
  const key = /^[^\s:]{1,80}:?/.exec(text.slice(start, end))?.[0].replace(/:$/, '').length ?? 1;
  const found = syntaxMistake('BAD_INDENT', { start, end: Math.min(end, start + Math.max(1, key)) });
  const above = writtenSpan(text, startOfLine(text, start), startOfLine(text, start));
  return { ...found, places: [start, above.start], layout: 'indent' };
}

/** Something that cannot stand where it stands. */
export function unexpected(text: string, start: number): SyntaxMistake {
  const alias = /\*[^\s,[\]{}]*[ \t]+$/.exec(text.slice(startOfLine(text, start), start).slice(-200));
  if (alias !== null) return textLikeAlias(text, start - alias[0].length);
  const span = restOfLine(text, writtenSpan(text, start, endOfLine(text, start)).start);
  return { ...syntaxMistake('UNEXPECTED_TOKEN', span), remove: span };
}

/** `*.log *.txt`: text that begins like an alias. */
function textLikeAlias(text: string, start: number): SyntaxMistake {
  const span = restOfLine(text, start);
  const name = /^[^\s]{1,80}/.exec(text.slice(start + 1, start + 81))?.[0] ?? '';
  const found = problemAt('yaml/unknown-alias', span, say.unknownAlias(name));
  return { ...mistakeAt({ ...found, fixes: quoteFix(text, span) }), remove: span };
}

/** Where the text of the next line begins that has a colon like a key's, a few lines further at most; else of the next line. */
function nextKeyLine(text: string, from: number): number | undefined {
  let first: number | undefined;
  for (const { 0: line, index } of text.slice(from, from + 2000).matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] === '#') continue;
    first ??= from + index + indent;
    if (/:(?:\s|$)/.test(line)) return from + index + indent;
  }
  return first;
}
