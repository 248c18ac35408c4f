import type { DayNumber } from '../core/time/day-number.ts';
import { day } from '../core/time/instant.ts';

/** Today's date where the person is. */
export function today(): DayNumber {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / day);
}
