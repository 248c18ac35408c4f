import type { PlacedTime } from '../../report/placed-time.ts';
import { dayAt } from '../../time/day-number.ts';
import { day, dayNumber, type Instant, localMilliseconds, type Milliseconds, minute } from '../../time/instant.ts';
import type { WrittenTimestamp } from '../../time/timestamp.ts';
import { readingsOf, skippedReadings, type Zone } from '../../time/zone.ts';

/** How far a time that is called approximate may be from the exact one. */
const roughly: Milliseconds = 15 * minute;

/**
 * Whether what is written can be the time that a document goes by. To the minute, 14:30 is 14:30:25 too; a day is any time
 * of it; a clock time alone is of any day.
 * @param zones that what is written may be in, if it names none; of its own zone, that one
 */
export function canBeSameTime(written: WrittenTimestamp, known: PlacedTime, zones: readonly Zone[]): boolean {
  const { stamp, instant } = known;
  if (stamp.kind !== 'timestamp') return false;
  if (written.time === undefined || stamp.time === undefined) return shareDay(written, stamp, instant, zones);
  if (instant === undefined) return true;
  const slack = slackOf(written, stamp);
  const isSame = (distance: Milliseconds) =>
    distance < stretchOf(written) + slack && -distance < stretchOf(stamp) + slack;
  return zones.some((zone) => {
    if (written.date !== undefined) return instantsOf(written, zone).some((other) => isSame(instant - other));
    const distance = instant + zone.offsetAt(instant) - localMilliseconds(firstDay, written.time);
    return isSame(distance - Math.round(distance / day) * day);
  });
}

const firstDay = { year: 1970, month: 1, day: 1 };

function slackOf(one: WrittenTimestamp, other: WrittenTimestamp): Milliseconds {
  if (one.approximate || other.approximate) return roughly;
  return one.precision === 'second' && other.precision === 'second' ? 1000 : minute;
}

/** How long `14:30–14:45` is; nothing for a point in time. */
function stretchOf({ time, until }: WrittenTimestamp): Milliseconds {
  if (until === undefined) return 0;
  const length = localMilliseconds(firstDay, until) - localMilliseconds(firstDay, time);
  return length < 0 ? length + day : length;
}

/** One, or two of a local time that comes twice or is skipped; none without a date. */
function instantsOf({ date, time }: WrittenTimestamp, zone: Zone): readonly Instant[] {
  if (date === undefined) return [];
  const local = localMilliseconds(date, time);
  const readings = readingsOf(local, zone);
  return readings.length === 0 ? skippedReadings(local, zone) : readings;
}

/** Without a day on one side, they may share it. */
function shareDay(
  written: WrittenTimestamp,
  stamp: WrittenTimestamp,
  instant: Instant | undefined,
  zones: readonly Zone[],
): boolean {
  const days = (own: WrittenTimestamp, instants: readonly Instant[]) => [
    ...(own.date === undefined ? [] : [dayNumber(own.date)]),
    ...instants.flatMap((at) => zones.map((zone) => dayAt(at, zone))),
  ];
  const known = days(stamp, instant === undefined ? [] : [instant]);
  const others = days(written, written.time === undefined ? [] : zones.flatMap((zone) => instantsOf(written, zone)));
  return known.length === 0 || others.length === 0 || known.some((number) => others.includes(number));
}
