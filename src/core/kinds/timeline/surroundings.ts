import type { Timeline } from '../../../generated/types.ts';
import { documentDayOf } from '../../report/document-day.ts';
import { type CalendarDate, isRealDate } from '../../time/instant.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import type { Unmodelled } from '../kind.ts';
import { dayWithoutYear, type Surroundings } from './row-time.ts';

/** What a document tells of the times in it. */
interface DocumentSurroundings {
  readonly facts: Surroundings;
  readonly rows: Surroundings;
  /** Whether rows have been put into some year, for nothing tells theirs: they are right to each other only. */
  readonly isSomeYear: () => boolean;
}

/** A leap year, so that it has every day. */
const someYear = 2000;

/** Everything is worked out when a time first calls for it. */
export function surroundingsOf({ path, value, markdown, text }: Unmodelled<Timeline>): DocumentSurroundings {
  const rows = (value.events ?? []).map(({ at = '' }) => at);
  const isMonthFirst = once(() => /[ぁ-ん]/.test(text) || haveMonthFirst(rows));
  const day = once(
    () => (markdown === undefined ? undefined : documentDayOf(markdown, path)) ?? firstDay(rows, isMonthFirst),
  );
  const someDay = once(() => firstDayOfSomeYear(rows, isMonthFirst));
  let isSomeYear = false;
  const dayOfRows = () => {
    if (day() !== undefined) return day();
    isSomeYear ||= someDay() !== undefined;
    return someDay();
  };
  return { facts: { isMonthFirst, day }, rows: { isMonthFirst, day: dayOfRows }, isSomeYear: () => isSomeYear };
}

/** `12/30` beside `1/2` says what comes first. */
function haveMonthFirst(rows: readonly string[]): boolean {
  let isSeen = false;
  for (const row of rows) {
    const match = /^\D{0,12}(\d{1,2})\/(\d{1,2})(?!\d)/.exec(row);
    if (Number(match?.[1]) > 12) return false;
    isSeen ||= Number(match?.[2]) > 12;
  }
  return isSeen;
}

function firstDay(rows: readonly string[], isMonthFirst: () => boolean): CalendarDate | undefined {
  for (const row of rows) {
    const stamp = parseTimestamp(row);
    const day = stamp.kind === 'timestamp' ? stamp.date : onlyDay(row, isMonthFirst, (year) => year);
    if (day !== undefined) return day;
  }
  return undefined;
}

function firstDayOfSomeYear(rows: readonly string[], isMonthFirst: () => boolean): CalendarDate | undefined {
  for (const row of rows) {
    const day = onlyDay(row, isMonthFirst, (year) => (year === undefined ? someYear : undefined));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The day of a row whose year or order is not plain, where it can be one only. @param yearOf from what is written */
function onlyDay(
  row: string,
  isMonthFirst: () => boolean,
  yearOf: (written: number | undefined) => number | undefined,
): CalendarDate | undefined {
  const written = dayWithoutYear(row, isMonthFirst);
  const year = yearOf(written?.year);
  if (written === undefined || year === undefined) return undefined;
  const days = written.orders
    .map(([month, day]) => ({ year: year < 100 ? someYear + year : year, month, day }))
    .filter((day) => day.month <= 12 && isRealDate(day));
  return days.length === 1 ? days[0] : undefined;
}

/** Worked out when it is first asked for, and then known. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
