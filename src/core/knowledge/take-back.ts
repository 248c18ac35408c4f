import { inverseEdits } from '../text/inverse-edits.ts';
import type { Edit } from '../text/span.ts';
import type { OutcomeRecord } from './outcome.ts';
import { readLog, removeOutcome } from './outcome-log.ts';

/** A text that recording changed. */
interface ChangedText {
  readonly before: string;
  readonly edits: readonly Edit[];
  /** The text as it was right after. */
  readonly after: string;
}

/** An outcome that was recorded, with all that is needed to take exactly this one back. */
export interface Recording {
  readonly record: OutcomeRecord;
  readonly entry: ChangedText;
  readonly log: ChangedText;
}

interface TakenBack {
  readonly entry: readonly Edit[];
  readonly log: readonly Edit[];
  /** True when the log held nothing before: it goes again. */
  readonly removesLog: boolean;
}

/**
 * Takes one outcome back: the entry gets its old number, the log loses its line. Later lines stay.
 * @returns undefined when the entry changed since, or the line is gone: then nothing may be touched
 */
export function takeBack({ record, entry, log }: Recording, entryNow: string, logNow: string): TakenBack | undefined {
  if (entryNow !== entry.after) return undefined;
  const back = inverseEdits(entry.before, entry.edits);
  if (logNow === log.after)
    return { entry: back, log: inverseEdits(log.before, log.edits), removesLog: log.before === '' };
  const line = removeOutcome(logNow, record);
  const isLater = readLog(logNow).filter(
    ({ entry: id, solution }) => id === record.entry && solution === record.solution,
  );
  if (line === undefined || isLater.at(-1)?.at !== record.at) return undefined;
  return { entry: back, log: [line], removesLog: false };
}
