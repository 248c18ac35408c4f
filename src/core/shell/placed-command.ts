import type { Pointer } from '../document/value.ts';
import type { Span } from '../text/span.ts';
import { type ShellCommand, shellCommands } from './shell-commands.ts';

/** A command of a document with its place. */
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
