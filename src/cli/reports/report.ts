import type { Words } from '../../core/text/words.ts';
import type { CommandOption, Invocation } from '../command.ts';

/** One report: a file and a line in the table. */
export interface Report {
  readonly name: string;
  readonly words: Words;
  /** Besides those that every report has; an option of one name means the same in all reports. */
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** Whether paths may follow its name; the others are of the whole repository. */
  readonly takesPaths?: true;
  /** The first positional of the invocation is the word behind the report's name. */
  load(): Promise<{ run(invocation: Invocation): number | Promise<number> }>;
}
