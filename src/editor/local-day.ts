import type { DayNumber } from '../core/time/day-number.ts';
import { dayNumber } from '../core/time/instant.ts';

/** Today's date where the person is. */
export function today(): DayNumber {
  const now = new Date();
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
