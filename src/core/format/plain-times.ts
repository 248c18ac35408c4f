import type { Timeline } from '../../generated/types.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import { restateDuration } from '../kinds/timeline/restate-duration.ts';
import type { Subject } from '../rule.ts';
import { writtenSpan } from '../rules/time-text.ts';
import type { Edit, Span } from '../text/span.ts';
import { parseDuration } from '../time/duration.ts';
import { halfWidth } from '../time/half-width.ts';
import { parseTimestamp, type Timestamp } from '../time/timestamp.ts';

/**
 * The edits that write the times and the stated duration of a timeline in plain digits: `9:05` becomes `09:05`,
 * `１４：３０` `14:30`, `2026-3-1` `2026-03-01`, `1h75m` `2h15m`. The manner of writing stays, and so does every meaning.
 */
export function plainTimeEdits(subject: Subject<Timeline, TimelineModel>): readonly Edit[] {
  const times = new Map(subject.model.times.map((time) => [time.at, time]));
  for (const time of subject.model.events) times.set(time.at, time);
  const edits = [...times.values()].flatMap((time) => {
    const span = writtenSpan(subject, time);
    return span === undefined ? [] : timeEdits(time.text, span);
  });
  return [...edits, ...durationEdits(subject)].sort((a, b) => a.span.start - b.span.start);
}

function timeEdits(text: string, span: Span): readonly Edit[] {
  const stamp = parseTimestamp(text);
  if (stamp.kind !== 'timestamp') return [];
  const parts = [
    { place: stamp.dateSpan, rewrite: plainDate },
    { place: stamp.timeSpan, rewrite: plainClock },
  ];
  const edits = parts.flatMap(({ place, rewrite }) => {
    if (place === undefined) return [];
    const written = text.slice(place.start, place.end);
    const plain = rewrite(halfWidth(written));
    return plain === written
      ? []
      : [{ span: { start: span.start + place.start, end: span.start + place.end }, text: plain, place }];
  });
  if (edits.length === 0) return [];
  let after = text;
  for (const { place, text: plain } of [...edits].sort((a, b) => b.place.start - a.place.start))
    after = after.slice(0, place.start) + plain + after.slice(place.end);
  return meaningOf(parseTimestamp(after)) === meaningOf(stamp)
    ? edits.map((edit) => ({ span: edit.span, text: edit.text }))
    : [];
}

/** `2026-3-1` with two digits for month and day. Other forms have none to spare. */
function plainDate(date: string): string {
  return date.replace(/^(\d{4}[-/.])(\d{1,2})([-/.])(\d{1,2})$/, (_, year, month, separator, day) =>
    [year, month.padStart(2, '0'), separator, day.padStart(2, '0')].join(''),
  );
}

/** `9:05` with two digits for the hour. `9:05 PM` is written without. */
function plainClock(clock: string): string {
  return clock.replace(/^\d(?=:\d{2}(?::\d{2}(?:\.\d+)?)?$)/, '0$&');
}

function meaningOf(stamp: Timestamp): string {
  if (stamp.kind !== 'timestamp') return stamp.kind;
  const { date, time, until, precision, zone, approximate } = stamp;
  const place = zone === undefined ? '' : 'offset' in zone ? zone.offset : zone.name;
  return JSON.stringify([date, time, until, precision, place, approximate]);
}

function durationEdits(subject: Subject<Timeline, TimelineModel>): readonly Edit[] {
  const { duration } = subject.value;
  if (typeof duration !== 'string') return [];
  // What stands in brackets is a remark, in somebody's own words; so is 1時間半.
  if (/[(（半]/.test(duration)) return [];
  const plain = halfWidth(duration);
  const read = parseDuration(plain);
  // Fractions stay: 1.5 h says the same as 1 h 30 min, and somebody chose it.
  if (read.kind !== 'duration' || read.low !== read.high || read.approximate || !/^[1-9]\d*(?![.,])/.test(plain))
    return [];
  const restated = restateDuration(plain, read.low);
  const again = parseDuration(restated);
  if (restated === duration || again.kind !== 'duration' || again.low !== read.low || again.high !== read.high)
    return [];
  const span = writtenSpan(subject, { ...noTime, at: '/duration', text: duration });
  return span === undefined ? [] : [{ span, text: restated }];
}

const noTime = { stamp: { kind: 'open' }, instant: undefined, zone: undefined, note: undefined } as const;
