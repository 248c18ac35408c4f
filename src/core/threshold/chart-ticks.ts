import { asInstant, calendarOf, day, hour, type Instant, localMilliseconds, minute } from '../time/instant.ts';
import { readingsOf, type Zone } from '../time/zone.ts';

const second = 1000;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
];
/** Steps of weeks begin on a Monday. */
const firstMonday = 4 * day;
const mostTimes = 8;
const mostValues = 6;

/**
 * Round times between two instants, eight or so at most, by the clocks of the zone. Those that the clocks jump over are
 * left out.
 * @param to at least a few seconds after `from`
 */
export function timeTicks(
  from: Instant,
  to: Instant,
  zone: Zone,
): { readonly ticks: readonly Instant[]; readonly wholeDays: boolean } {
  const step = steps.find((length) => (to - from) / length <= mostTimes);
  const start = from + zone.offsetAt(from);
  const end = to + zone.offsetAt(to);
  const locals = step === undefined ? months(start, end) : multiples(start, end, step);
  const ticks = locals
    .filter((local) => start - day <= local && local <= end + day)
    .flatMap((local) => readingsOf(local, zone).slice(0, 1))
    .filter((instant) => from <= instant && instant <= to)
    .map(asInstant);
  return { ticks, wholeDays: step === undefined || step >= day };
}

/** One more to each side: the clocks may be changed in between. */
function multiples(start: number, end: number, step: number): readonly number[] {
  const first = Math.floor((start - firstMonday) / step) - 1;
  const count = Math.ceil((end - start) / step) + 4;
  return Array.from({ length: count }, (_, index) => firstMonday + (first + index) * step);
}

function months(start: number, end: number): readonly number[] {
  const span = (end - start) / (30.4 * day);
  const step =
    [1, 2, 3, 6].find((count) => span / count <= mostTimes) ?? 12 * Math.max(1, roundStep(span / 12 / mostTimes));
  const { date } = calendarOf(start);
  const first = Math.floor((date.year * 12 + date.month - 1) / step);
  const count = Math.ceil(span / step) + 2;
  return Array.from({ length: count }, (_, index) => {
    const month = (first + index) * step;
    return localMilliseconds({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
  });
}

/** Round values from `least` to `most`, both finite and apart. */
export function valueTicks(least: number, most: number): { readonly ticks: readonly number[]; readonly step: number } {
  const step = roundStep((most - least) / mostValues);
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return { ticks: Array.from({ length: count }, (_, index) => (first + index) * step), step };
}

/** The least of 1, 2 and 5 times a power of ten that is not below a number above 0. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}
