import { spanOf } from '../text/span.ts';
import { type ClockTime, hour as hourLength, minute as minuteLength } from './instant.ts';
import type { WrittenParts, WrittenTime, WrittenZone } from './timestamp-scanner.ts';

/**
 * The parts of the forms that nearly all timelines use, for speed alone: `14:30`, `14:30:05`, and
 * `2026-03-01 14:30:05` with `T` or a blank, then nothing, `Z`, `+09:00` or ` JST`. The scanner reads them alike.
 * @returns undefined for every other form
 */
export function commonTimestamp(text: string): WrittenParts | undefined {
  if (text.charCodeAt(2) === colon) return plainClock(text);
  const match = text.charCodeAt(4) === dash ? dated.exec(text) : null;
  if (match === null) return undefined;
  const second = match[6];
  const end = second === undefined ? 16 : 19;
  return {
    date: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), span: spanOf(0, 10) },
    time: {
      hour: Number(match[4]),
      minute: Number(match[5]),
      second: Number(second ?? 0),
      withSeconds: second !== undefined,
      span: spanOf(11, end),
    },
    until: undefined,
    zone: match[7] === undefined ? undefined : zoneOf(match[7], end),
    approximate: false,
  };
}

const dash = 45;
const colon = 58;
const dated =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:[0-5]\d| (?!(?:MON|TUES?|WED|THU|THUR|THURS|FRI|SAT|SUN)$)[A-Z]{3,5})?$/;

function zoneOf(written: string, start: number): WrittenZone {
  const span = spanOf(start, start + written.length);
  if (written === 'Z') return { offset: 0, span };
  if (written.startsWith(' ')) return { name: written.slice(1), span: spanOf(span.start + 1, span.end) };
  const size = Number(written.slice(1, 3)) * hourLength + Number(written.slice(4)) * minuteLength;
  return { offset: written.startsWith('-') ? 0 - size : size, span };
}

function plainClock(text: string): WrittenParts | undefined {
  const clock = clockAlone(text);
  if (clock === undefined) return undefined;
  const time: WrittenTime = { ...clock, withSeconds: text.length === 8, span: spanOf(0, text.length) };
  return { date: undefined, time, until: undefined, zone: undefined, approximate: false };
}

/** `14:30` and `14:30:05`, which may be no time of day. @returns undefined for every other form */
export function clockAlone(text: string): ClockTime | undefined {
  const withSeconds = text.length === 8;
  if (!withSeconds && text.length !== 5) return undefined;
  if (text.charCodeAt(2) !== colon || (withSeconds && text.charCodeAt(5) !== colon)) return undefined;
  const hour = pair(text, 0);
  const minute = pair(text, 3);
  const second = withSeconds ? pair(text, 6) : 0;
  return Number.isNaN(hour + minute + second) ? undefined : { hour, minute, second };
}

/** The two digits at the place as a number; NaN when they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
