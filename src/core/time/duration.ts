import { isPlaceholder } from '../document/placeholder.ts';
import { remembered } from '../text/remembered.ts';
import type { Language, Words } from '../text/words.ts';
import { halfWidth } from './half-width.ts';
import { day, hour, type Milliseconds, minute } from './instant.ts';
import { isOpen } from './open-value.ts';

/** What a text says about a length of time. `low` and `high` differ for a range, and are equal else. */
export type Duration =
  | {
      readonly kind: 'duration';
      readonly low: Milliseconds;
      readonly high: Milliseconds;
      /** Written with `about`, `約`, `以内` and the like. */
      readonly approximate: boolean;
      /** Written with `以内`, `up to` and the like: what is meant may be less. */
      readonly isLimit: boolean;
    }
  | { readonly kind: 'placeholder' | 'open' }
  | { readonly kind: 'unreadable'; readonly reason: DurationFault };

/** No known form, a number without its unit, units that do not get smaller, a range from high to low. */
type DurationFault = 'form' | 'unit' | 'order' | 'range';

/**
 * Reads a duration as people write it: `2時間15分`, `2h15m`, `135 min`, `PT2H15M`, `2:15` (hours and minutes),
 * `30-60 minutes`, `約2時間`. A remark in brackets behind it is left aside. Texts of more than 100 characters are unreadable.
 */
export const parseDuration: (text: string) => Duration = remembered(durationIn);

function durationIn(text: string): Duration {
  const plain = plainDuration.exec(text);
  if (plain !== null) {
    const [, first = '', second = first, name = ''] = plain;
    const unit = unitLength(name);
    const [low, high] = [Number(first) * unit, Number(second) * unit];
    if (low <= high) return { kind: 'duration', low, high, approximate: false, isLimit: false };
  }
  const value = halfWidth(text).trim();
  if (isOpen(value)) return { kind: 'open' };
  if (isPlaceholder(value)) return { kind: 'placeholder' };
  if (value.length > 100) return { kind: 'unreadable', reason: 'form' };
  const alone = value.replace(remark, '');
  // `14:30 - 16:45 (2h15m)`: from when to when, and how long that is.
  if (stretch.test(alone)) {
    const inBrackets = value.slice(alone.length).replace(/^\s*\(|\)$/g, '');
    return inBrackets === '' ? { kind: 'unreadable', reason: 'form' } : durationIn(inBrackets);
  }
  const bare = alone.replace(prefix, '').replace(suffix, '').trim();
  const approximate = bare.length !== alone.length;
  const isLimit = approximate && atMost.test(alone);
  const single = lengthOf(bare);
  if (typeof single === 'number') return { kind: 'duration', low: single, high: single, approximate, isLimit };
  const range = rangeOf(bare) ?? single;
  return typeof range === 'string'
    ? { kind: 'unreadable', reason: range }
    : { kind: 'duration', ...range, approximate, isLimit };
}

/** A duration for people: `2 h 15 min`, `2時間15分`, to the second; `parseDuration` reads it back but for the sign. */
export function formatDuration(milliseconds: Milliseconds, language: Language): string {
  const shown = partsOf(milliseconds).filter(({ amount }) => amount > 0);
  if (shown.length === 0) return language === 'ja' ? '0分' : '0 min';
  const sign = milliseconds < 0 ? '-' : '';
  return language === 'ja'
    ? sign + shown.map(({ amount, ja }) => `${amount}${ja}`).join('')
    : sign + shown.map(({ amount, en }) => `${amount} ${en}`).join(' ');
}

/** A duration for people in both languages. */
export function lengthWords(length: Milliseconds): Words {
  return { en: formatDuration(length, 'en'), ja: formatDuration(length, 'ja') };
}

function partsOf(milliseconds: Milliseconds) {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  return [
    { amount: Math.floor(seconds / 86_400), en: 'd', ja: '日' },
    { amount: Math.floor(seconds / 3600) % 24, en: 'h', ja: '時間' },
    { amount: Math.floor(seconds / 60) % 60, en: 'min', ja: '分' },
    { amount: seconds % 60, en: 's', ja: '秒' },
  ];
}

function rangeOf(
  text: string,
): { readonly low: Milliseconds; readonly high: Milliseconds } | DurationFault | undefined {
  const [first, second, ...more] = text.split(to);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const high = lengthOf(second);
  if (typeof high === 'string') return high;
  // `30-60 minutes`: a number alone has the unit of the second one.
  const low = lengthOf(numberAlone.test(first) ? first + second.replace(/^[\d.,\s]+/, '') : first);
  if (typeof low === 'string') return low;
  return low > high ? 'range' : { low, high };
}

/** The length of one duration without a range, or why it is none. */
function lengthOf(text: string): Milliseconds | DurationFault {
  if (numberAlone.test(text)) return 'unit';
  const iso = isoDuration.exec(text);
  if (iso !== null && text.length > 2) return sumOf(iso.slice(1), [7 * day, day, hour, minute, 1000]);
  const clock = clockDuration.exec(text);
  if (clock !== null) return sumOf(clock.slice(1), [hour, minute, 1000]);
  const unit = unitAlone.exec(text)?.[1];
  if (unit !== undefined) return /half/i.test(text) ? unitLength(unit) / 2 : unitLength(unit);
  return sumOfParts(text);
}

function sumOf(amounts: readonly (string | undefined)[], units: readonly Milliseconds[]): Milliseconds {
  return amounts.reduce((total, amount, index) => total + whole(amount ?? '0', units[index] ?? 0), 0);
}

/** `2 hours 15 minutes`: numbers with units, each unit smaller than the one before. */
function sumOfParts(text: string): Milliseconds | DurationFault {
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let position = 0; position < text.length; position = part.lastIndex) {
    part.lastIndex = position;
    const [, amount = '', name = '', half] = part.exec(text) ?? [];
    if (name === '') return 'form';
    const unit = unitLength(name);
    if (unit >= smallest) return 'order';
    smallest = unit;
    total +=
      whole(thousands.test(amount) ? amount.replaceAll(',', '') : amount, unit) + (half === undefined ? 0 : unit / 2);
  }
  return text === '' ? 'form' : total;
}

/** A decimal number of units in whole milliseconds. */
function whole(amount: string, unit: Milliseconds): Milliseconds {
  return Math.round(Number(amount.replace(',', '.')) * unit);
}

function unitLength(name: string): Milliseconds {
  const [, length] = units.find(([pattern]) => pattern.test(name)) ?? [];
  return length ?? 1000;
}

const units: readonly (readonly [RegExp, Milliseconds])[] = [
  [/^(?:ms|milli|ミリ)/i, 1],
  [/^(?:mon|[ヶかカヵケ箇])/i, 30 * day],
  [/^[w週]/i, 7 * day],
  [/^[d日]/i, day],
  [/^[h時]/i, hour],
  [/^[m分]/i, minute],
];
/** How nearly all are written: `10m`, `30-60 minutes`, `2時間`. */
const plainDuration = /^(\d{1,9})(?:-(\d{1,9}))? ?(minutes?|min|m|hours?|h|days?|d|seconds?|s|分|時間|日|秒)$/;
const unitName =
  'milliseconds?|ms|months?|[ヶかカヵケ箇]月間?|weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|週間?|日間?|時間|分間?|秒間?|ミリ秒';
const part = new RegExp(
  `\\s{0,3}(?:,|and\\b|&|と|、)?\\s{0,3}(\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,9})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,9})?)\\s{0,3}(${unitName})(?![a-z])(半)?\\.?`,
  'iy',
);
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const numberAlone = /^(?:(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,9})?|\d{1,9},\d{1,9})$/;
const stretch = /^\d{1,2}:[0-5]\d\s{0,3}(?:-|~|から|\bto\b)\s{0,3}\d{1,2}:[0-5]\d$/i;
const remark = /\s{0,3}\([^()]{0,90}\)$/;
const prefix =
  /^(?:約|およそ|おおよそ|最大|最長|~|≈|<=?|about|approx(?:imately|\.)?|around|circa|ca\.|up to|at most|within|under|less than)\s{0,3}/i;
const suffix = /\s{0,3}(?:以内|以下|未満|程度|前後|ほど|くらい|ぐらい|弱|強|超|or so|or less)$/i;
const atMost = /^(?:最大|最長|<|up to|at most|within|under|less than)|(?:以内|以下|未満|or less)$/i;
const to = /\s{0,3}(?:-|~|から|\bto\b)\s{0,3}/i;
const unitAlone = /^(?:an?|one|half an?)\s(week|day|hour|minute|second)$/i;
const isoDuration =
  /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,9}(?:[.,]\d{1,6})?)H)?(?:(\d{1,9}(?:[.,]\d{1,6})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/i;
const clockDuration = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
