import { day, type Instant, minute } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

/** When a team works. */
export interface BusinessHours {
  /** 0 for Sunday to 6 for Saturday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight by the clocks of the zone; `to` is the first that is outside. Over midnight when it is less. */
  readonly from: number;
  readonly to: number;
}

/** True when a team works at an instant. What lies after midnight belongs to the day on which work began. */
export function isWithin({ days, from, to }: BusinessHours, instant: Instant, zone: Zone): boolean {
  const local = instant + zone.offsetAt(instant);
  const today = Math.floor(local / day);
  const at = Math.floor((local - today * day) / minute);
  // Day 0, 1970-01-01, was a Thursday.
  const works = (dayNumber: number) => days.has((((dayNumber + 4) % 7) + 7) % 7);
  if (from < to) return works(today) && at >= from && at < to;
  return (works(today) && at >= from) || (works(today - 1) && at < to);
}
