import type { Pointer } from '../../../document/value.ts';
import type { Span } from '../../../text/span.ts';
import { type ShellCommand, shellCommands } from './shell.ts';

/** A command of a runbook with its place. */
export interface PlacedCommand {
  /** The value that it stands in. */
  readonly at: Pointer;
  readonly text: string;
  /** The place of the value, quotes left out where that can be told. */
  readonly span: Span;
  /** The step that it belongs to; absent on a page. */
  readonly step?: Pointer;
  /** What it would run; worked out when asked for, and once. */
  readonly parts: readonly ShellCommand[];
}

/** A command that is taken apart only when somebody asks. */
export function placedCommand(at: Pointer, text: string, span: Span, step?: Pointer): PlacedCommand {
  let parts: readonly ShellCommand[] | undefined;
  return {
    at,
    text,
    span,
    ...(step !== undefined && { step }),
    get parts() {
      parts ??= shellCommands(text);
      return parts;
    },
  };
}

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
