import { type Span, spanOf } from '../text/span.ts';
import {
  type CalendarDate,
  type ClockTime,
  hour as hourLength,
  type Milliseconds,
  minute as minuteLength,
} from './instant.ts';
import { yearOfEra } from './japanese-era.ts';
import {
  approximately,
  beforeTime,
  colonTime,
  compactDate,
  compactTime,
  dayMonthYear,
  eraDate,
  hourOnly,
  japaneseDate,
  japaneseTime,
  monthDayBeforeTime,
  monthDayYear,
  onDay,
  otherDay,
  remark,
  separates,
  separator,
  to,
  undecided,
  weekday,
  yearBehind,
  yearFirst,
  yearLast,
  yearless,
  yearlessBehind,
  zoneInBrackets,
  zoneName,
  zoneOffset,
} from './timestamp-patterns.ts';

interface WrittenDate extends CalendarDate {
  readonly span: Span;
}

export interface WrittenTime extends ClockTime {
  readonly withSeconds: boolean;
  readonly span: Span;
}

/** NaN for an offset whose minutes do not exist. */
export type WrittenZone =
  | { readonly offset: Milliseconds; readonly span: Span }
  | { readonly name: string; readonly span: Span };

/** What was found, as written: days and times may not exist. */
export interface WrittenParts {
  readonly date: WrittenDate | undefined;
  readonly time: WrittenTime | undefined;
  readonly until: WrittenTime | undefined;
  readonly zone: WrittenZone | undefined;
  /** The last one that is written: 0 for Monday to 6 for Sunday. */
  readonly weekday?: number;
  readonly approximate: boolean;
}

interface ScanFailure {
  readonly failure: 'form' | 'date-order' | 'no-year';
  readonly span: Span;
}

/** The parts of a timestamp in half-width text, or why it is none. */
export function scanTimestamp(text: string, span: Span): WrittenParts | ScanFailure {
  return new TimestampScanner(text, span).scan();
}

/** Takes a timestamp apart from left to right. Every step moves on or ends it, so it is linear. */
class TimestampScanner {
  readonly #text: string;
  readonly #span: Span;
  #position: number;
  #failure: ScanFailure | undefined;
  #date: WrittenDate | undefined;
  #time: WrittenTime | undefined;
  #until: WrittenTime | undefined;
  #zone: WrittenZone | undefined;
  #weekday: number | undefined;
  #approximate = false;
  /** The date has its year behind the time. */
  #awaitsYear = false;

  constructor(text: string, span: Span) {
    this.#text = text.slice(0, span.end);
    this.#span = span;
    this.#position = span.start;
  }

  scan(): WrittenParts | ScanFailure {
    const none: ScanFailure = { failure: 'form', span: this.#span };
    while (this.#position < this.#text.length) if (!this.#step()) return this.#failure ?? none;
    if (this.#date === undefined && this.#time === undefined) return none;
    return {
      date: this.#date,
      time: this.#time,
      until: this.#until,
      zone: this.#zone,
      ...(this.#weekday !== undefined && { weekday: this.#weekday }),
      approximate: this.#approximate,
    };
  }

  #step(): boolean {
    const code = this.#text.charCodeAt(this.#position);
    if (code === space) {
      this.#position++;
      return true;
    }
    if (code >= zero && code <= nine) return this.#takeDate() || this.#takeTime() || this.#takeYearBehind();
    return (
      this.#takeSecondZone() ||
      this.#match(separator) !== undefined ||
      (this.#time !== undefined && this.#match(onDay) !== undefined) ||
      this.#takeDash() ||
      this.#takeApproximate() ||
      this.#takeDate() ||
      this.#takeTime() ||
      this.#takeUntil() ||
      this.#takeZone() ||
      this.#takeRemark()
    );
  }

  /** `14:35 (monitoring alert)`, `14:35に検知`: words behind a time that hold no other time. */
  #takeRemark(): boolean {
    if (this.#time === undefined) return false;
    const apart =
      separates.test(this.#text[this.#position - 1] ?? '') || this.#text.charCodeAt(this.#position) > 0x2e7f;
    return apart && !this.#isOfOtherDay() && this.#match(remark) !== undefined;
  }

  /** Such words are no remark: without them the time would be of the wrong day. */
  #isOfOtherDay(): boolean {
    if (this.#date !== undefined || this.#until !== undefined) return false;
    const start = this.#position;
    const isYearless = this.#match(yearlessBehind) !== undefined;
    if (isYearless) this.#failure = { failure: 'no-year', span: spanOf(start, this.#position) };
    const isOther = isYearless || this.#match(otherDay) !== undefined;
    this.#position = start;
    return isOther;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#position += match[0].length;
    return match;
  }

  #takeDash(): boolean {
    return this.#date !== undefined && this.#time === undefined && this.#match(beforeTime) !== undefined;
  }

  #takeApproximate(): boolean {
    // Between two times a tilde means "to".
    if (this.#time !== undefined && this.#text[this.#position] === '~') return false;
    if (this.#match(approximately) === undefined) return false;
    this.#approximate = true;
    return true;
  }

  #takeDate(): boolean {
    if (this.#date !== undefined || this.#failure !== undefined) return false;
    const start = this.#position;
    const date = this.#numericDate() ?? this.#namedDate();
    const span = spanOf(start, this.#position);
    if (date !== undefined) this.#date = { ...date, span };
    else if (this.#match(yearless) !== undefined)
      this.#failure = { failure: 'no-year', span: spanOf(start, this.#position) };
    else if (this.#match(undecided) !== undefined)
      this.#failure = { failure: 'date-order', span: spanOf(start, this.#position) };
    if (this.#failure !== undefined) this.#position = start;
    return date !== undefined;
  }

  #numericDate(): CalendarDate | undefined {
    const match = this.#match(yearFirst) ?? this.#match(compactDate) ?? this.#match(japaneseDate);
    const { year, month, day } = match?.groups ?? {};
    if (match !== undefined) return { year: Number(year), month: Number(month), day: Number(day) };
    return this.#eraDate() ?? this.#yearLastDate();
  }

  /** `令和8年5月20日`. */
  #eraDate(): CalendarDate | undefined {
    const { year = '', month, day } = this.#match(eraDate)?.groups ?? {};
    return year === '' ? undefined : { year: yearOfEra(year), month: Number(month), day: Number(day) };
  }

  /** `25/04/2026`, `04/25/2026`: read where only one of the two can be the month, or both are the same. */
  #yearLastDate(): CalendarDate | undefined {
    const start = this.#position;
    const { year, first, second } = this.#match(yearLast)?.groups ?? {};
    const [one, other] = [Number(first), Number(second)];
    if (one > 12 !== other > 12 || one === other)
      return { year: Number(year), month: Math.min(one, other), day: Math.max(one, other) };
    this.#position = start;
    return undefined;
  }

  #namedDate(): CalendarDate | undefined {
    const match = this.#match(dayMonthYear) ?? this.#match(monthDayYear) ?? this.#monthDayBeforeTime();
    const { year, month = '', day } = match?.groups ?? {};
    return match === undefined ? undefined : { year: Number(year), month: monthOf(month), day: Number(day) };
  }

  #monthDayBeforeTime(): RegExpExecArray | undefined {
    const match = this.#match(monthDayBeforeTime);
    this.#awaitsYear = match !== undefined;
    return match;
  }

  #takeYearBehind(): boolean {
    if (!this.#awaitsYear || this.#match(yearBehind) === undefined) return false;
    this.#awaitsYear = false;
    return true;
  }

  #takeTime(): boolean {
    if (this.#time !== undefined || this.#failure !== undefined) return false;
    this.#time = this.#clock();
    return this.#time !== undefined;
  }

  #takeUntil(): boolean {
    if (this.#time === undefined || this.#until !== undefined) return false;
    const start = this.#position;
    const dash = this.#match(to);
    // `2026-03-01T14:30-05:00` has an offset, `14:30-15:00` has none.
    const offset = dash?.[0] === '-' && this.#date !== undefined;
    if (dash !== undefined && !offset) this.#until = this.#clock();
    if (this.#until === undefined) this.#position = start;
    return this.#until !== undefined;
  }

  #clock(): WrittenTime | undefined {
    const start = this.#position;
    const match =
      this.#match(colonTime) ??
      this.#match(japaneseTime) ??
      this.#match(hourOnly) ??
      (this.#date && this.#match(compactTime));
    if (match === undefined) return undefined;
    const { half, hour, minute, second, fraction = '', noon, thirty } = match.groups ?? {};
    return {
      hour: hourOf(Number(hour), half ?? noon),
      minute: thirty === undefined ? Number(minute ?? 0) : 30,
      second: Number(second ?? 0),
      ...(fraction !== '' && { millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')) }),
      withSeconds: second !== undefined,
      span: spanOf(start, this.#position),
    };
  }

  /** `+09:00[Asia/Tokyo]`, `JST (UTC+9)`: the first one counts. */
  #takeSecondZone(): boolean {
    return this.#zone !== undefined && this.#match(zoneInBrackets) !== undefined;
  }

  #takeZone(): boolean {
    const start = this.#position;
    // A weekday would pass for an abbreviation.
    const day = this.#match(weekday)?.[0];
    if (day !== undefined) {
      this.#weekday = weekdayOf(day);
      return true;
    }
    if (this.#zone !== undefined) return false;
    const offset = this.#time === undefined ? undefined : this.#match(zoneOffset);
    const named = offset === undefined ? this.#match(zoneName) : undefined;
    const span = spanOf(start, this.#position);
    if (offset !== undefined) this.#zone = { offset: offsetOf(offset), span };
    if (named !== undefined) this.#zone = namedZone(named[0], span);
    return this.#zone !== undefined;
  }
}

function offsetOf({ groups = {} }: RegExpExecArray): Milliseconds {
  const { sign, hours, minutes = '0' } = groups;
  if (Number(minutes) > 59) return Number.NaN;
  const size = Number(hours) * hourLength + Number(minutes) * minuteLength;
  return sign === '-' ? 0 - size : size;
}

function namedZone(written: string, span: Span): WrittenZone {
  if (/^z$/i.test(written)) return { offset: 0, span };
  if (written === '日本時間') return { name: 'JST', span };
  return { name: written === '協定世界時' ? 'UTC' : written, span };
}

/** The hour of 24; one that its half of the day does not have becomes 99, which is reported as no time of day. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const afternoon = /^(?:p|午後)/i.test(half);
  const least = half.startsWith('午') ? 0 : 1;
  if (hour < least || hour > 12) return 99;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** @param name English, or how it begins. @returns 1 to 12 */
export function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const space = 32;
const zero = 48;
const nine = 57;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** @param name English or Japanese, or how it begins */
function weekdayOf(name: string): number {
  const japanese = '月火水木金土日'.indexOf(name.charAt(0));
  return japanese < 0 ? weekdays.indexOf(name.slice(0, 3).toLowerCase()) : japanese;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
