import type { Pointer } from '../document/value.ts';
import type { Span } from '../text/span.ts';
import { type ShellCommand, shellCommands } from './shell-commands.ts';

export interface CommandPlace {
  /** The value that the command stands in. */
  readonly at: Pointer;
  /** The place of the value, quotes left out where that can be told. */
  readonly span: Span;
  /** The step that it belongs to; absent on a page. */
  readonly step?: Pointer;
}

/** A command of a runbook. Where it stands and what it would run is worked out when somebody asks: of most, nobody does. */
export class PlacedCommand {
  readonly text: string;
  readonly #placeOf: () => CommandPlace;
  #place: CommandPlace | undefined;
  #parts: readonly ShellCommand[] | undefined;

  constructor(text: string, placeOf: () => CommandPlace) {
    this.text = text;
    this.#placeOf = placeOf;
  }

  get at(): Pointer {
    return this.#known().at;
  }

  get span(): Span {
    return this.#known().span;
  }

  get step(): Pointer | undefined {
    return this.#known().step;
  }

  get parts(): readonly ShellCommand[] {
    this.#parts ??= shellCommands(this.text);
    return this.#parts;
  }

  #known(): CommandPlace {
    this.#place ??= this.#placeOf();
    return this.#place;
  }
}
