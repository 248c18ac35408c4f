import type { Finding } from '../problem.ts';
import type { PlacedTime } from '../report/placed-time.ts';
import type { Subject } from '../rule.ts';
import type { Span } from '../text/span.ts';

/** The place of a time as it was written, quotes aside; undefined when it was put together from several places. */
export function writtenSpan({ text, source }: Subject<unknown, unknown>, time: PlacedTime): Span | undefined {
  const whole = source.find(time.at);
  if (whole === undefined || time.text === '') return undefined;
  const from = text.slice(whole.start, whole.end).indexOf(time.text);
  return from < 0 ? undefined : { start: whole.start + from, end: whole.start + from + time.text.length };
}

/** A part of a time, given by its place in the time's own text. */
export function placeOf(
  subject: Subject<unknown, unknown>,
  time: PlacedTime,
  part: Span,
): Pick<Finding, 'at' | 'span'> {
  const written = writtenSpan(subject, time);
  if (written === undefined || part.end <= part.start) return { at: time.at };
  return {
    at: time.at,
    span: { start: written.start + part.start, end: Math.min(written.end, written.start + part.end) },
  };
}
