import { isPlaceholder } from '../document/placeholder.ts';
import { type Span, spanOf } from '../text/span.ts';
import { clockAlone, commonTimestamp } from './common-timestamp.ts';
import { halfWidth } from './half-width.ts';
import { type CalendarDate, type ClockTime, hour, isRealDate } from './instant.ts';
import { isOpen } from './open-value.ts';
import { scanTimestamp, type WrittenParts, type WrittenTime, type WrittenZone } from './timestamp-scanner.ts';

/** A point in time as somebody wrote it. Spans count within the text that was read. */
export interface WrittenTimestamp {
  readonly kind: 'timestamp';
  readonly date: CalendarDate | undefined;
  readonly time: ClockTime | undefined;
  readonly dateSpan: Span | undefined;
  readonly timeSpan: Span | undefined;
  /** The later end of a stretch such as `14:30–14:45`. */
  readonly until: ClockTime | undefined;
  readonly precision: 'day' | 'minute' | 'second';
  /** A fixed offset, or a name (IANA or abbreviation). */
  readonly zone: WrittenZone | undefined;
  /** 0 for Monday to 6 for Sunday, where it stands in place of a date. */
  readonly weekday?: number;
  /** Written with `~`, `about`, `頃` and the like. */
  readonly approximate: boolean;
}

/**
 * No known form; a day, a time of day or an offset that does not exist; a numeric date whose order of day and month
 * nobody can tell; a date without its year.
 */
export type UnreadableReason = 'form' | 'date' | 'clock' | 'offset' | 'date-order' | 'no-year';

/** What a text says about a time. */
export type Timestamp =
  | WrittenTimestamp
  | { readonly kind: 'placeholder' | 'open' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly span: Span };

/**
 * Reads a time as people write it, in English or Japanese: ISO 8601, `2023-01-15 14:30:00 JST`,
 * `2023年1月15日 14時30分`, `１４：３０`, `~14:30`, `2:30 PM`, `24:00`. Never guesses the order of day and month.
 * Impossible dates and times, texts of more than 100 characters and what is no time are `unreadable`.
 */
export function parseTimestamp(text: string): Timestamp {
  const clock = clockAlone(text);
  if (clock !== undefined && isTimeOfDay(clock)) return clockTimestamp(clock, text.length);
  const common = commonTimestamp(text);
  if (common !== undefined) return faultOf(common) ?? timestampOf(common);
  const span = trimmedSpan(text);
  const plain = halfWidth(text);
  const value = plain.slice(span.start, span.end).trim();
  if (isOpen(value)) return { kind: 'open' };
  if (isPlaceholder(value)) return { kind: 'placeholder' };
  if (value.length > longest) return { kind: 'unreadable', reason: 'form', span };
  const parts = scanTimestamp(plain, span);
  if ('failure' in parts) return { kind: 'unreadable', reason: parts.failure, span: parts.span };
  return faultOf(parts) ?? timestampOf(parts);
}

const longest = 100;

/** What rows of timelines have most often. */
function clockTimestamp(time: ClockTime, length: number): WrittenTimestamp {
  return {
    kind: 'timestamp',
    date: undefined,
    time,
    dateSpan: undefined,
    timeSpan: spanOf(0, length),
    until: undefined,
    precision: length === 8 ? 'second' : 'minute',
    zone: undefined,
    approximate: false,
  };
}

function timestampOf({ date, time, until, zone, weekday, approximate }: WrittenParts): WrittenTimestamp {
  return {
    kind: 'timestamp',
    date: date && { year: date.year, month: date.month, day: date.day },
    time: time && clockOf(time),
    dateSpan: date?.span,
    timeSpan: time?.span,
    until: until && clockOf(until),
    precision: time === undefined ? 'day' : time.withSeconds ? 'second' : 'minute',
    zone,
    ...(date === undefined && weekday !== undefined && { weekday }),
    approximate,
  };
}

function clockOf({ hour, minute, second, millisecond }: WrittenTime): ClockTime {
  return millisecond === undefined ? { hour, minute, second } : { hour, minute, second, millisecond };
}

function faultOf({ date, time, until, zone }: WrittenParts): Timestamp | undefined {
  if (date !== undefined && !isRealDate(date)) return { kind: 'unreadable', reason: 'date', span: date.span };
  if (time !== undefined && !isTimeOfDay(time)) return { kind: 'unreadable', reason: 'clock', span: time.span };
  if (until !== undefined && !isTimeOfDay(until)) return { kind: 'unreadable', reason: 'clock', span: until.span };
  // The zones of the world lie between UTC-12 and UTC+14.
  const known = zone === undefined || 'name' in zone || (zone.offset >= -12 * hour && zone.offset <= 14 * hour);
  return known ? undefined : { kind: 'unreadable', reason: 'offset', span: zone.span };
}

function isTimeOfDay({ hour, minute, second, millisecond = 0 }: ClockTime): boolean {
  return hour === 24 ? minute + second + millisecond === 0 : hour < 24 && minute <= 59 && second <= 59;
}

/** The text without the blanks around it. */
function trimmedSpan(text: string): Span {
  const end = text.trimEnd().length;
  return end === 0 ? spanOf(0, text.length) : spanOf(text.length - text.trimStart().length, end);
}
