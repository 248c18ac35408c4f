import type { Pointer } from '../document/value.ts';
import type { Span } from '../text/span.ts';
import { type ShellCommand, shellCommands } from './shell-commands.ts';

interface CommandPlace {
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
  readonly #index: number;
  readonly #placeOf: (index: number) => CommandPlace;
  #place: CommandPlace | undefined;

  /** @param placeOf may be shared by commands, which have an index each */
  constructor(text: string, placeOf: (index: number) => CommandPlace, index = 0) {
    this.text = text;
    this.#index = index;
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
    return shellCommands(this.text);
  }

  #known(): CommandPlace {
    this.#place ??= this.#placeOf(this.#index);
    return this.#place;
  }
}
