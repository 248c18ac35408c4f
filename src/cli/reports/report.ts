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

/** `--now` of the reports that are as of a time. */
export const nowOption: CommandOption = {
  type: 'string',
  value: 'TIME',
  words: {
    en: 'Where rolling windows end, and what overdue and stale are judged by; leaves out incidents that begin later (default: now)',
    ja: '移動期間の終わり。期限切れや古さの判定にも使い、以後に始まるインシデントは除く（既定: 現在）',
  },
};
