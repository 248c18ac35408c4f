import { isPlaceholder } from '../../document/placeholder.ts';
import { languageOf } from '../../text/language.ts';
import type { Language } from '../../text/words.ts';
import { type DayNumber, dayOf, lastDayOf } from '../../time/day-number.ts';
import { parseDuration } from '../../time/duration.ts';
import { day, dayNumber } from '../../time/instant.ts';
import { withoutEras } from '../../time/japanese-era.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { monthName } from '../../time/timestamp-patterns.ts';
import { monthOf } from '../../time/timestamp-scanner.ts';

/** What a due date says: a day, a time that cannot be told as a day (`Q2`), or nothing that could be kept. */
export type DueDate =
  | { readonly kind: 'day'; readonly day: DayNumber }
  | { readonly kind: 'vague' | 'placeholder' | 'unreadable' };

/**
 * Reads a due date: a date, the end of a month or quarter, or a length of time counted from a day.
 * @param from the day that lengths of time count from
 * @param language of what it belongs to: in Japanese the month of `4/5` comes first
 */
export function parseDue(text: string, from: DayNumber | undefined, language = languageOf(text)): DueDate {
  const plain = withoutEras(text.normalize('NFKC').trim().slice(0, 200));
  if (isPlaceholder(plain)) return { kind: 'placeholder' };
  const whole = dayOf(plain) ?? dayOf(/\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?/.exec(plain)?.[0]);
  if (whole !== undefined) return { kind: 'day', day: whole };
  const stamp = parseTimestamp(plain);
  // A day that does not exist is not the end of its month.
  if (stamp.kind === 'unreadable' && stamp.reason === 'date') return { kind: 'unreadable' };
  const month = /(?<!\d)(\d{4})\s?[-/年]\s?(\d{1,2})(?:月(?:末|中)?|\/?末)?(?![\d/-])/.exec(plain);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { kind: 'day', day: lastDayOf(Number(month[1]), Number(month[2])) };
  const quarter = /(?<!FY\s?)(\d{4})年?\s*Q([1-4])|Q([1-4])\s*(\d{4})/i.exec(plain);
  if (quarter !== null)
    return { kind: 'day', day: lastDayOf(Number(quarter[1] ?? quarter[4]), 3 * Number(quarter[2] ?? quarter[3])) };
  const duration = parseDuration(plain.replace(/以内|後|まで|\b(?:within|in)\b/gi, '').trim());
  if (duration.kind === 'duration')
    return from === undefined ? { kind: 'vague' } : { kind: 'day', day: from + Math.ceil(duration.high / day) };
  const near = from === undefined ? undefined : dayAfter(plain, from, language);
  if (near !== undefined) return { kind: 'day', day: near };
  const isPartial =
    /Q[1-4]|\d{1,2}\s?[/月]\s?\d{1,2}|\d{1,2}月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[上下]半?期|今月|来月|今週|来週|年度/i.test(
      plain,
    );
  return { kind: stamp.kind === 'open' || !isPartial ? 'unreadable' : 'vague' };
}

/** `3/31`, `3月31日`, `3月末`, `March 31`: a day without its year is the next one, or one that has just gone by. */
function dayAfter(text: string, from: DayNumber, language: Language): DayNumber | undefined {
  const { month, dayOfMonth } = monthAndDay(text, language) ?? {};
  if (month === undefined || month < 1 || month > 12) return undefined;
  const year = new Date(from * day).getUTCFullYear();
  const inYear = (own: number) => {
    const last = lastDayOf(own, month);
    if (dayOfMonth === undefined) return last;
    const found = dayNumber({ year: own, month, day: dayOfMonth });
    return dayOfMonth < 1 || found > last ? undefined : found;
  };
  const found = inYear(year);
  return found !== undefined && found < from - longAgo ? inYear(year + 1) : found;
}

const longAgo = 60;

interface MonthAndDay {
  readonly month: number;
  /** Undefined for the end of the month. */
  readonly dayOfMonth: number | undefined;
}

/** Whichever of `4/5` is the month, nobody can tell: that is none, but in Japanese. */
function monthAndDay(text: string, language: Language): MonthAndDay | undefined {
  const japanese = /(?<![\d/])(\d{1,2})(?:月(?:(\d{1,2})日|[末中])|\/?末)/.exec(text);
  if (japanese !== null)
    return { month: Number(japanese[1]), dayOfMonth: japanese[2] === undefined ? undefined : Number(japanese[2]) };
  const numeric = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    if (language === 'ja') return { month: first, dayOfMonth: second };
    if (first > 12 === second > 12 && first !== second) return undefined;
    return { month: Math.min(first, second), dayOfMonth: Math.max(first, second) };
  }
  const { month, before, after } = namedDay.exec(text)?.groups ?? {};
  if (month === undefined || (before ?? after) === undefined) return undefined;
  return { month: monthOf(month), dayOfMonth: Number(before ?? after) };
}

const namedDay = new RegExp(
  String.raw`(?:(?<![\d-])(?<before>\d{1,2})(?:st|nd|rd|th)? )?\b${monthName}(?: (?<after>\d{1,2})(?:st|nd|rd|th)?(?!\d))?`,
  'i',
);
