import type { PlacedTime } from '../../report/placed-time.ts';
import { isDoubtful } from '../../report/placed-time.ts';
import { minute } from '../../time/instant.ts';

/**
 * The rows that stand at a wrong place: the fewest whose removal leaves the rest in order (longest ordered subsequence,
 * O(n log n)). Of two neighbours that are swapped, it is the lower one. Approximate and unknown times are in nobody's way.
 */
export function disorderedRows(events: readonly PlacedTime[]): ReadonlySet<number> {
  const keys = orderKeys(events);
  if (isAscending(keys)) return new Set();
  const known = keys.flatMap((key, index) => (key === undefined ? [] : [{ key, index }])).reverse();
  const kept = new Set(longestDescent(known.map(({ key }) => key)).map((place) => known[place]?.index));
  return new Set(known.flatMap(({ index }) => (kept.has(index) ? [] : [index])));
}

function isAscending(keys: readonly (number | undefined)[]): boolean {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const key of keys) {
    if (key === undefined) continue;
    if (key < greatest) return false;
    greatest = key;
  }
  return true;
}

/** Seconds count only where every row has them. */
function orderKeys(events: readonly PlacedTime[]): readonly (number | undefined)[] {
  const coarse = events.some(({ stamp }) => stamp.kind === 'timestamp' && stamp.precision !== 'second');
  return events.map((time) => {
    const { instant, stamp } = time;
    if (instant === undefined || stamp.kind !== 'timestamp' || stamp.approximate || isDoubtful(time)) return undefined;
    return coarse ? Math.floor(instant / minute) * minute : instant;
  });
}

/** The places of a longest subsequence that never ascends. */
function longestDescent(keys: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, key] of keys.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] as number] as number) >= key) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = place;
  }
  const result: number[] = [];
  for (let place = tails.at(-1); place !== undefined; place = before[place]) result.push(place);
  return result;
}
