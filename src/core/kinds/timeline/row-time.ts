import { type Span, spanOf } from '../../text/span.ts';
import { halfWidth } from '../../time/half-width.ts';
import { type CalendarDate, day, dayAfter, dayNumber, isRealDate, localMilliseconds } from '../../time/instant.ts';
import { parseTimestamp, type Timestamp, type WrittenTimestamp } from '../../time/timestamp.ts';
import { monthName } from '../../time/timestamp-patterns.ts';
import { monthOf } from '../../time/timestamp-scanner.ts';

/** What a document tells of its times, worked out only where a time calls for it. */
export interface Surroundings {
  /** Whether the month comes first in `5/6`: a text in Japanese has no other order. */
  readonly isMonthFirst: () => boolean;
  /** The day that the document is about, where its start is not written. */
  readonly day: () => CalendarDate | undefined;
}

/**
 * Reads the time of a row or of a later fact, `翌 0:10` among them. A day and month without a year (`5/20 10:05`,
 * `5月20日 10:05`, `May 20, 10:05`), or one whose order is unclear (`5/6/2026 10:05`), is what lies near the start of the incident, or the day of the document; where both
 * orders do, or neither, it stays unreadable.
 */
export function parseRowTime(text: string, start: CalendarDate | undefined, surroundings: Surroundings): Timestamp {
  const stamp = parseTimestamp(text);
  if (stamp.kind !== 'unreadable') return stamp;
  if (text.length > longest) return stamp;
  const next = nextDayIn(text);
  if (next !== undefined) return onNextDay(text, parseTimestamp(withoutPart(text, next)), start);
  const behind = dayBehind.exec(halfWidth(text));
  if (behind !== null) return onDayBehind(text, behind, start, surroundings) ?? stamp;
  const written = dayWithoutYear(text, surroundings.isMonthFirst);
  const date = dateOf(written, start, surroundings);
  if (date === undefined || written === undefined) return stamp;
  const day = `${date.year}-${date.month}-${date.day} `;
  const clock = written.rest.trimStart();
  const read = parseTimestamp(day + clock);
  return read.kind === 'timestamp' ? inPlace(read, text.length - clock.length - day.length) : stamp;
}

const longest = 100;

/** The one day near the start, or the day of the document, that is meant. */
function dateOf(
  written: DayWithoutYear | undefined,
  start: CalendarDate | undefined,
  surroundings: Surroundings,
): CalendarDate | undefined {
  const around = written === undefined ? undefined : (start ?? surroundings.day());
  if (around === undefined || written === undefined) return undefined;
  const near = written.orders
    .flatMap(([month, dayOfMonth]) => nearest(month, dayOfMonth, around))
    .filter(({ year }) => written.year === undefined || written.year === year || written.year === year % 100);
  return near.length > 1 ? undefined : near[0];
}

/** `10:07 (May 21)`, `10:07（5/21）`: the day stands behind. */
function onDayBehind(
  text: string,
  { index, 0: part, groups = {} }: RegExpExecArray,
  start: CalendarDate | undefined,
  surroundings: Surroundings,
): Timestamp | undefined {
  const span = spanOf(index, index + part.length);
  const stamp = parseTimestamp(withoutPart(text, span));
  const date = dateOf(dayWithoutYear(`${groups['day']} 0:00`, surroundings.isMonthFirst), start, surroundings);
  if (date === undefined || !isRealDate(date) || stamp.kind !== 'timestamp' || stamp.dateSpan !== undefined)
    return undefined;
  return { ...stamp, date, dateSpan: span };
}

/** The text with blanks in place of a part, so that everything else keeps its place. */
function withoutPart(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** A time that was read with another day in front of it, with its spans in the text. @param by how much longer its own is */
function inPlace(stamp: WrittenTimestamp, by: number): WrittenTimestamp {
  const moved = (span: Span) => spanOf(span.start + by, span.end + by);
  const { dateSpan, timeSpan, zone } = stamp;
  return {
    ...stamp,
    dateSpan: dateSpan && spanOf(0, dateSpan.end + by),
    timeSpan: timeSpan && moved(timeSpan),
    zone: zone && { ...zone, span: moved(zone.span) },
  };
}

interface DayWithoutYear {
  /** The months and days that may be meant. */
  readonly orders: readonly (readonly [month: number, dayOfMonth: number])[];
  /** Written, where only the order of day and month is unclear: of four digits, or of two. */
  readonly year?: number | undefined;
  /** What stands behind. */
  readonly rest: string;
}

const numericDay = /^\s*(\d{1,2})\s?[/月]\s?(\d{1,2})日?(?:\/(\d{4}|\d{2}))?(?=[\s(（,])(.{0,60})$/;
const namedDay = new RegExp(
  String.raw`^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?(?:(?<before>\d{1,2})(?:st|nd|rd|th|\.)?\s)?${monthName}(?:\s(?<after>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s(?:at\s)?)(?<rest>\d{1,2}:.{0,60})$`,
  'i',
);

/** `May 21`, `21 May`, `5/21` and `5月21日` behind a time. */
const dayBehind = new RegExp(
  String.raw`(?<=\d.{0,20})[\s,(]{1,3}(?:on\s)?(?<day>${monthName.replace('?<month>', '?:')} ?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? ${monthName.replace('?<month>', '?:')}|\d{1,2}\s?(?:/\s?\d{1,2}|月\s?\d{1,2}日))\s?\)?\s*$`,
  'i',
);

/** Takes a day whose year is not written, or whose order is unclear, off the front of a time. */
export function dayWithoutYear(text: string, isMonthFirst: () => boolean): DayWithoutYear | undefined {
  const plain = halfWidth(text);
  const numeric = numericDay.exec(plain);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const isCertain = text.includes('月') || first === second || isMonthFirst();
    const orders = [[first, second] as const, ...(isCertain ? [] : [[second, first] as const])];
    const year = numeric[3] === undefined ? undefined : Number(numeric[3]);
    return { orders, year, rest: (numeric[4] as string).replace(/^,/, ' ') };
  }
  const { before, month = '', after, rest = '' } = namedDay.exec(plain)?.groups ?? {};
  if ((before === undefined) === (after === undefined)) return undefined;
  return { orders: [[monthOf(month), Number(before ?? after)]], rest };
}

const nextDay = /^\s*(?:翌[日朝]?の?|the next day,?|next day,?)\s*(?=[\d０-９]|午[前後])/i;
const nextDayBehind =
  /(?:[\s,、(（]\s?|(?<=[\d分時]))(?:翌日?|(?:the )?(?:next|following) day|\+1\s?d(?:ay)?|D\+1)\s?[)）]?\s*$/i;

/** Where a time says that it is of the next day. */
function nextDayIn(text: string): Span | undefined {
  const match = nextDay.exec(text) ?? nextDayBehind.exec(text);
  return match === null ? undefined : spanOf(match.index, match.index + match[0].length);
}

/** `翌 0:10` is of the day after the start. */
function onNextDay(text: string, stamp: Timestamp, start: CalendarDate | undefined): Timestamp {
  if (stamp.kind !== 'timestamp' || stamp.dateSpan !== undefined || start === undefined) return stamp;
  // `23:00 – 2:00 (next day)`: only the end is.
  if (stamp.until !== undefined && !nextDay.test(text)) return stamp;
  return { ...stamp, date: dayAfter(start) };
}

/**
 * The times of rows in their order: `翌 0:10` is of the day after the one that a row above it names, or after the start
 * where that is later.
 */
export function onNextDays(
  rows: readonly string[],
  stamps: readonly Timestamp[],
  start: CalendarDate | undefined,
): readonly Timestamp[] {
  let today = start;
  return stamps.map((stamp, index) => {
    const isDated = stamp.kind === 'timestamp' && stamp.dateSpan !== undefined;
    const text = rows[index] ?? '';
    if (!isDated && text.length <= longest && nextDayIn(text) !== undefined) return onNextDay(text, stamp, today);
    const named = isDated ? stamp.date : undefined;
    if (named !== undefined && (today === undefined || dayNumber(named) > dayNumber(today))) today = named;
    return stamp;
  });
}

/** The day of that month from a month before the start to a quarter after it, in the year that makes it so. */
function nearest(month: number, dayOfMonth: number, start: CalendarDate): readonly CalendarDate[] {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return [];
  const from = localMilliseconds(start);
  return [start.year, start.year + 1, start.year - 1]
    .map((year) => ({ year, month, day: dayOfMonth }))
    .filter((date) => {
      const distance = localMilliseconds(date) - from;
      return distance >= -31 * day && distance <= 92 * day;
    });
}
