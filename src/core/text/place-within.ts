import type { Span } from './span.ts';

/** A text with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/**
 * The place in the document of a part of a command. Where the command is written otherwise than it reads (with escapes), the
 * part is searched for in what is written; the place of the whole command when it is not found.
 * @param start offsets of the part in the command's own text
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
