import { checkingFiles } from '../core/messages/check-report.ts';
import { displayWidth } from '../core/text/width.ts';
import type { Language } from '../core/text/words.ts';
import type { Surroundings } from './command.ts';

/** One line that tells how far long work is. */
export interface Progress {
  /** Cheap: draws at most ten times a second. */
  show(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

/** For work that nobody waits for. */
export const noProgress: Progress = { show: () => {}, end: () => {} };

/** Milliseconds before anything is drawn, and between two drawings. */
const patience = 300;
const pause = 100;
const barWidth = 24;

/** A bar on standard error, when that is a terminal and the work takes longer than a moment. */
export function progressOn({ noteTerminal, note, now }: Surroundings, language: Language): Progress {
  if (!noteTerminal) return noProgress;
  let next = now() + patience;
  let drawn = 0;
  return {
    show(done, all) {
      const time = now();
      if (time < next) return;
      next = time + pause;
      const share = all === 0 ? 1 : Math.min(1, done / all);
      const filled = Math.round(share * barWidth);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      const line = `${checkingFiles()[language]} ${bar} ${Math.floor(share * 100)} %`;
      note(`\r${line}`);
      drawn = displayWidth(line);
    },
    end() {
      if (drawn > 0) note(`\r${' '.repeat(drawn)}\r`);
      drawn = 0;
    },
  };
}
