import type { Words } from '../text/words.ts';

/** What a person can start: one line in the table, from which command, menu and palette entries are made. */
export interface Action {
  /** The command's id. */
  readonly id: string;
  readonly title: Words;
  /** When the palette offers it; absent: always. */
  readonly when?: string;
  /** The name of an icon of VS Code. */
  readonly icon?: string;
}
