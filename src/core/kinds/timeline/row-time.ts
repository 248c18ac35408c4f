import { type CalendarDate, day, dayAfter, localMilliseconds } from '../../time/instant.ts';
import { halfWidth, parseTimestamp, type Timestamp } from '../../time/timestamp.ts';

/**
 * Reads the time of a row, `翌 0:10` among them. A day and month without a year (`5/20 10:05`, `5月20日 10:05`) is what lies near the start of
 * the incident; where both orders do, or neither, it stays unreadable.
 */
export function parseRowTime(text: string, start: CalendarDate | undefined): Timestamp {
  const stamp = parseTimestamp(text);
  if (stamp.kind !== 'unreadable') return stamp;
  const next = nextDay.exec(text)?.[0];
  if (next !== undefined) return onNextDay(parseTimestamp(' '.repeat(next.length) + text.slice(next.length)), start);
  if (start === undefined) return stamp;
  if (stamp.reason !== 'date-order' && stamp.reason !== 'no-year') return stamp;
  const match = /^\s*(\d{1,2})\s?[/月]\s?(\d{1,2})日?(?=[\s(（])(.{0,60})$/.exec(halfWidth(text));
  if (match === null) return stamp;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const orders =
    text.includes('月') || first === second
      ? [[first, second]]
      : [
          [first, second],
          [second, first],
        ];
  const near = orders.flatMap(([month = 0, dayOfMonth = 0]) => nearest(month, dayOfMonth, start));
  const [date] = near;
  if (date === undefined || near.length > 1) return stamp;
  const read = parseTimestamp(`${date.year}-${date.month}-${date.day} ${(match[3] as string).trim()}`);
  return read.kind === 'timestamp' ? read : stamp;
}

const nextDay = /^\s*(?:翌日?|the next day,?|next day,?)\s*(?=[\d０-９])/i;

/** `翌 0:10` is of the day after the start. */
function onNextDay(stamp: Timestamp, start: CalendarDate | undefined): Timestamp {
  if (stamp.kind !== 'timestamp' || stamp.date !== undefined || start === undefined) return stamp;
  return { ...stamp, date: dayAfter(start) };
}

const midnight = { hour: 0, minute: 0, second: 0 };

/** The day of that month from a month before the start to a quarter after it, in the year that makes it so. */
function nearest(month: number, dayOfMonth: number, start: CalendarDate): readonly CalendarDate[] {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return [];
  const from = localMilliseconds(start, midnight);
  return [start.year, start.year + 1, start.year - 1]
    .map((year) => ({ year, month, day: dayOfMonth }))
    .filter((date) => {
      const distance = localMilliseconds(date, midnight) - from;
      return distance >= -31 * day && distance <= 92 * day;
    });
}
