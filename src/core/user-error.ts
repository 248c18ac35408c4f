import type { Words } from './text/words.ts';

/** A wrong argument from a person: what is wrong and which values are legal. Hosts show it and stop the command. */
export class UserError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
