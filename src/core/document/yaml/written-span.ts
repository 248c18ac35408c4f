import type { Span } from '../../text/span.ts';

/** Where the line of an offset ends, its break left out. */
export function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, from: number): number {
  let start = Math.min(from, text.length);
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the lines end that stand below a line and deeper than a column. @param from the end of the line */
export function endOfBlock(text: string, from: number, column: number): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const lineEnd = endOfLine(text, at + 1);
    const indent = text.slice(at + 1, lineEnd).search(/\S/);
    if (indent >= 0 && indent <= column) break;
    if (indent >= 0) end = lineEnd;
    at = lineEnd;
  }
  return end;
}

/** From an offset to the last written character of its line; never empty where the text has anything. */
export function restOfLine(text: string, start: number): Span {
  let end = endOfLine(text, start);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end > start ? { start, end } : writtenSpan(text, start, end);
}

/** The part of a range that can be seen, on its first line; where there is none, the last word before it. */
export function writtenSpan(text: string, from: number, to: number): Span {
  let start = Math.min(Math.max(0, from), text.length);
  let end = Math.min(Math.max(to, start), text.length);
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start < end) {
    end = Math.min(end, endOfLine(text, start));
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  end = start;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1)) && end - start < 40) start--;
  return end > start ? { start, end } : { start: 0, end: Math.min(1, text.length) };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return isBlank(code) || isBreak(code) || code === 0x3000 || code === 0xa0;
}
