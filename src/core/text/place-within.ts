import type { Span } from './span.ts';

/** A text with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/**
 * The place of a part of a command, by offsets in the command's own text. Where quoting changed the text, the part is
 * looked for as it stands, and the whole value is given when it is not there.
 */
export function placeWithin(command: PlacedText, start: number, end: number, document: string): Span {
  const { span, text } = command;
  const written = document.slice(span.start, span.end);
  const whole = written.indexOf(text);
  if (whole >= 0) return { start: span.start + whole + start, end: span.start + whole + end };
  const part = text.slice(start, end);
  let at = written.indexOf(part);
  for (let seen = text.indexOf(part); seen >= 0 && seen < start && at >= 0; seen = text.indexOf(part, seen + 1))
    at = written.indexOf(part, at + 1);
  return at < 0 || part === '' ? span : { start: span.start + at, end: span.start + at + part.length };
}
