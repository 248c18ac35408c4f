import { lineBreakOf } from '../document/insert-key.ts';
import { type Edit, insertion } from '../text/span.ts';
import { type OutcomeRecord, readOutcome } from './outcome.ts';

/** The file of outcomes, in the folder of the entries that it tells of. */
export const logName = 'outcomes.jsonl';

/** More than this of a log is not read: some 100,000 outcomes. */
const longestLog = 16_000_000;

/** @param entryFile with `/`. @returns the log beside it */
export function logBeside(entryFile: string): string {
  return beside(entryFile, logName);
}

/** A file in the folder of another one. Paths with `/`. */
function beside(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}

/** All outcomes of a log, be it with a byte order mark. Lines that are none are passed over. */
export function readLog(text: string): readonly OutcomeRecord[] {
  return text
    .slice(text.startsWith('\uFEFF') ? 1 : 0, longestLog)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line === '' ? [] : (readOutcome(line) ?? [])));
}

/** The edit that adds a line at the end; a last line without its break gets one first. */
export function appendOutcome(log: string, record: OutcomeRecord): Edit {
  return appendLine(log, JSON.stringify(record));
}

/** The edit that adds a line at the end of a text of lines. */
export function appendLine(text: string, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  return insertion(text.length, `${gap}${line}${lineBreak}`);
}

/** The edit that takes exactly this line out again, wherever it stands now; undefined when it is no longer there. */
export function removeOutcome(log: string, record: OutcomeRecord): Edit | undefined {
  const line = JSON.stringify(record);
  for (let start = log.lastIndexOf(line); start >= 0; start = start === 0 ? -1 : log.lastIndexOf(line, start - 1)) {
    const isWhole =
      (start === 0 || /[\r\n]/.test(log[start - 1] as string)) &&
      /^(?:[\r\n]|$)/.test(log.slice(start + line.length, start + line.length + 1));
    if (!isWhole) continue;
    const lineBreak = /^(?:\r\n|\r|\n)?/.exec(log.slice(start + line.length, start + line.length + 2))?.[0] ?? '';
    return { span: { start, end: start + line.length + lineBreak.length }, text: '' };
  }
  return undefined;
}
