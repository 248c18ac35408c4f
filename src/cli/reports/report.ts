import type { Words } from '../../core/text/words.ts';
import type { CommandOption, Invocation } from '../command.ts';

/** One report: a file and a line in the table. */
export interface Report {
  readonly name: string;
  readonly words: Words;
  /** Besides those of all reports; options of the same name in several reports are the same. */
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** True when paths may follow its name; other reports are on the whole repository. */
  readonly takesPaths?: true;
  /** The first positional of the invocation is the word behind the report's name. */
  load(): Promise<{ run(invocation: Invocation): number | Promise<number> }>;
}
