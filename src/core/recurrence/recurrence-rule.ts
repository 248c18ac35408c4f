import type { Span } from '../text/span.ts';
import { day, isRealDate, localMilliseconds, type Milliseconds } from '../time/instant.ts';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** `MO`, or `2MO` and `-1FR`: the second Monday and the last Friday of a month or year. */
export interface RuleWeekday {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Not 0; counted from the end where it is negative. */
  readonly ordinal: number | undefined;
}

/** A recurrence rule of RFC 5545, as far as it speaks of days. Empty lists do not restrict. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** The last moment, included. Local time as if it were UTC, or UTC. */
  readonly until: { readonly milliseconds: Milliseconds; readonly isUtc: boolean; readonly isDay: boolean } | undefined;
  readonly weekdays: readonly RuleWeekday[];
  /** 1 to 31, or -31 to -1 from the end of the month. */
  readonly monthDays: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  /** Which of the days of one period count: 1 is the first, -1 the last. */
  readonly positions: readonly number[];
  /** The day that weeks begin with, 0 for Monday. */
  readonly weekStart: number;
}

/** Why a part of a rule cannot be followed. */
export type RuleFaultReason =
  | 'form'
  | 'unknown'
  | 'unsupported'
  | 'value'
  | 'twice'
  | 'no-frequency'
  | 'both-ends'
  | 'ordinal'
  | 'month-day-of-week'
  | 'position-of-nothing'
  | 'too-long';

interface RuleFault {
  readonly reason: RuleFaultReason;
  /** The part's name in capitals; '' where the whole rule is meant. */
  readonly name: string;
  /** What is wrong, as it is written. */
  readonly written: string;
  /** Where it stands in the text of the rule. */
  readonly span: Span;
}

/** Either a rule, or at least one fault. */
export type RuleReading = { readonly rule: RecurrenceRule } | { readonly faults: readonly RuleFault[] };

const partNames = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'] as const;
export type PartName = (typeof partNames)[number];

const longest = 500;
const mostOccurrences = 9999;
const unsupported = /^(?:BYSECOND|BYMINUTE|BYHOUR|BYYEARDAY|BYWEEKNO|RSCALE|SKIP)$/;
export const weekdayNames: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads `FREQ=MONTHLY;BYDAY=1MO`, with or without `RRULE:` before it. What is not followed exactly is a fault, never guessed. */
export function parseRecurrenceRule(text: string): RuleReading {
  const whole = { start: 0, end: text.length };
  if (text.length > longest) return { faults: [{ reason: 'too-long', name: '', written: text, span: whole }] };
  const parts = partsOf(text);
  const faults = parts.flatMap((part, index) => faultOf(part, parts.slice(0, index)));
  if (faults.length > 0) return { faults };
  if (!parts.some(({ name }) => name === 'FREQ'))
    return { faults: [{ reason: 'no-frequency', name: '', written: text.trim(), span: whole }] };
  const read: Partial<RecurrenceRule> = Object.assign(
    {},
    ...parts.map(({ name, value }) => readers[name as PartName](value)),
  );
  const rule: RecurrenceRule = { ...plainRule, ...read };
  const together = parts.flatMap((part) => faultTogether(part, parts, rule));
  return together.length > 0 ? { faults: together } : { rule };
}

const plainRule: RecurrenceRule = {
  frequency: 'DAILY',
  interval: 1,
  count: undefined,
  until: undefined,
  weekdays: [],
  monthDays: [],
  months: [],
  positions: [],
  weekStart: 0,
};

interface Part {
  readonly name: string;
  readonly value: string;
  readonly written: string;
  readonly span: Span;
}

function partsOf(text: string): readonly Part[] {
  const from = /^\s*(?:RRULE:)?/i.exec(text)?.[0].length ?? 0;
  const end = text.replace(/;?\s*$/, '').length;
  const parts: Part[] = [];
  for (let start = from; start < end; ) {
    const next = text.indexOf(';', start);
    const stop = next < 0 || next > end ? end : next;
    const written = text.slice(start, stop);
    const equals = written.indexOf('=');
    const name = equals < 0 ? '' : written.slice(0, equals).trim().toUpperCase();
    const span = { start, end: Math.max(stop, start + 1) };
    parts.push({
      name,
      value: written
        .slice(equals + 1)
        .trim()
        .toUpperCase(),
      written,
      span,
    });
    start = stop + 1;
  }
  return parts;
}

function faultOf({ name, value, written, span }: Part, before: readonly Part[]): readonly RuleFault[] {
  const fault = (reason: RuleFaultReason): readonly RuleFault[] => [{ reason, name, written, span }];
  if (name === '' || value === '') return fault('form');
  if (unsupported.test(name)) return fault('unsupported');
  if (!Object.hasOwn(readers, name)) return fault('unknown');
  if (before.some((other) => other.name === name)) return fault('twice');
  if (name === 'FREQ' && /^(?:SECOND|MINUTE|HOUR)LY$/.test(value)) return fault('unsupported');
  return readers[name as PartName](value) === undefined ? fault('value') : [];
}

/** Parts that are right by themselves and wrong beside others. */
function faultTogether(
  { name, written, span }: Part,
  parts: readonly Part[],
  rule: RecurrenceRule,
): readonly RuleFault[] {
  const fault = (reason: RuleFaultReason): readonly RuleFault[] => [{ reason, name, written, span }];
  const isByMonth = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  if (name === 'COUNT' && rule.until !== undefined) return fault('both-ends');
  if (name === 'BYDAY' && !isByMonth && rule.weekdays.some(({ ordinal }) => ordinal !== undefined))
    return fault('ordinal');
  if (name === 'BYMONTHDAY' && rule.frequency === 'WEEKLY') return fault('month-day-of-week');
  const others = parts.filter((other) => /^BY(?!SETPOS)/.test(other.name));
  return name === 'BYSETPOS' && others.length === 0 ? fault('position-of-nothing') : [];
}

/** What each part says; undefined for a value that it cannot have. */
const readers: Readonly<Record<PartName, (value: string) => Partial<RecurrenceRule> | undefined>> = {
  FREQ: (value) => (/^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value) ? { frequency: value as Frequency } : undefined),
  INTERVAL: (value) => positiveNumber(value, 9999, (interval) => ({ interval })),
  COUNT: (value) => positiveNumber(value, mostOccurrences, (count) => ({ count })),
  UNTIL: untilOf,
  BYDAY: (value) => list(value, weekdayOf, (weekdays) => ({ weekdays })),
  BYMONTHDAY: (value) => list(value, signed(31), (monthDays) => ({ monthDays })),
  BYMONTH: (value) => list(value, unsigned(12), (months) => ({ months })),
  BYSETPOS: (value) => list(value, signed(366), (positions) => ({ positions })),
  WKST: (value) => {
    const weekStart = weekdayNames.indexOf(value);
    return weekStart < 0 ? undefined : { weekStart };
  },
};

function positiveNumber<T>(text: string, most: number, make: (value: number) => T): T | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? make(value) : undefined;
}

function list<T, R>(
  text: string,
  read: (item: string) => T | undefined,
  make: (items: readonly T[]) => R,
): R | undefined {
  const items = text.split(',').map((item) => read(item.trim()));
  return items.includes(undefined) ? undefined : make(items as T[]);
}

function unsigned(most: number) {
  return (text: string) => positiveNumber(text, most, (value) => value);
}

function signed(most: number) {
  return (text: string) => {
    const [, minus, digits = ''] = /^(?:\+|(-))?(\d{1,3})$/.exec(text) ?? [];
    return positiveNumber(digits, most, (value) => (minus === undefined ? value : 0 - value));
  };
}

function weekdayOf(text: string): RuleWeekday | undefined {
  const [, ordinal, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdayNames.indexOf(name);
  const number = ordinal === undefined ? undefined : Number(ordinal);
  return weekday < 0 || number === 0 || Math.abs(number ?? 1) > 53 ? undefined : { weekday, ordinal: number };
}

function untilOf(text: string): Partial<RecurrenceRule> | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, dayOfMonth, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part))) as [
    number,
    number,
    number,
    number?,
    number?,
    number?,
  ];
  const date = { year, month, day: dayOfMonth };
  if (!isRealDate(date) || hour > 23 || minute > 59 || second > 60) return undefined;
  const isDay = match[4] === undefined;
  const milliseconds = localMilliseconds(date, { hour, minute, second }) + (isDay ? day - 1 : 0);
  return { until: { milliseconds, isUtc: match[7] !== undefined, isDay } };
}
