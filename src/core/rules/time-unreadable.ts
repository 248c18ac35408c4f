import { unreadableTime, writeClock } from '../messages/time.ts';
import type { Fix } from '../problem.ts';
import type { PlacedTime, TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../text/span.ts';
import { halfWidth } from '../time/half-width.ts';
import { placeOf } from './time-text.ts';

/** `time/unreadable`: what stands where a time is wanted is none. */
export const timeUnreadable: Rule<unknown, TimedModel> = {
  code: 'time/unreadable',
  severity: 'error',
  reads: [],
  summary: { en: 'A time that cannot be read', ja: '読み取れない時刻' },
  why: {
    en: 'Order, durations and impact are computed from times; impossible or unreadable ones are left out.',
    ja: '順序・時間・影響は時刻から計算されます。ありえない時刻や読めない形の時刻は、どの計算にも使えません。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-02-30T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503
`,
  *check(subject) {
    const { times } = subject.model;
    for (const time of times) {
      const { stamp, text } = time;
      if (stamp.kind !== 'unreadable') continue;
      const clock = stamp.reason === 'form' ? slipOfAClock(time, times) : undefined;
      if (clock === undefined && isRemark(time)) continue;
      const written = text.slice(stamp.span.start, stamp.span.end).trim();
      const place = placeOf(subject, time, stamp.span);
      const fixes = clock === undefined || place.span === undefined ? [] : [clockFix(clock, place.span, written)];
      yield { ...place, message: unreadableTime(written || text, stamp.reason), fixes };
    }
  },
};

/** `14;30`, `14.30`, `1430`: the time that was meant in a row, where other rows have times of day. */
function slipOfAClock({ at, text }: PlacedTime, times: readonly PlacedTime[]): string | undefined {
  const [, hour, minute] = /^\s*(\d{1,2})\s?(?:[;；.,、。]\s?|(?<=\d\d))([0-5]\d)\s*$/.exec(halfWidth(text)) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || !at.startsWith('/events/')) return undefined;
  const isAmongClocks = times.some(
    (time) => time.at.startsWith('/events/') && time.stamp.kind === 'timestamp' && time.stamp.date === undefined,
  );
  return isAmongClocks ? `${hour}:${minute}` : undefined;
}

function clockFix(clock: string, span: Span, written: string): Fix {
  return { title: writeClock(clock), edits: [{ span, text: clock }], safe: /[;；]/.test(written) };
}

/** A row may say "the next morning" or "T+5": nobody is wrong who does not know better. */
function isRemark({ at, text, stamp }: PlacedTime): boolean {
  return (
    at.startsWith('/events/') &&
    stamp.kind === 'unreadable' &&
    stamp.reason === 'form' &&
    !/\d{1,2}[:：時]\d|\d{4}[-/年]/.test(text)
  );
}
