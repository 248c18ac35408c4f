import { calendarOf, type Instant } from './instant.ts';
import { offsetText, type Zone } from './zone.ts';

/** `2026-03-01 14:30` in a zone; seconds only when there are any. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const { date, time } = localOf(instant, zone);
  return `${date} ${time}`;
}

/** `14:30` in a zone. */
export function formatClock(instant: Instant, zone: Zone): string {
  return localOf(instant, zone).time;
}

/** ISO 8601 with the zone's offset: `2026-03-01T14:30:00+09:00`. */
export function formatIso(instant: Instant, zone: Zone): string {
  const { date, time } = localOf(instant, zone);
  return `${date}T${time.length === 5 ? `${time}:00` : time}${offsetText(zone.offsetAt(instant))}`;
}

function localOf(instant: Instant, zone: Zone): { readonly date: string; readonly time: string } {
  const { date, time } = calendarOf(instant + zone.offsetAt(instant));
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = time.second === 0 ? '' : `:${two(time.second)}`;
  return {
    date: `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`,
    time: `${two(time.hour)}:${two(time.minute)}${seconds}`,
  };
}
