import { unreadableTime } from '../messages/time.ts';
import type { PlacedTime, TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';
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
    for (const time of subject.model.times) {
      const { stamp, text } = time;
      if (stamp.kind !== 'unreadable' || isRemark(time)) continue;
      const written = text.slice(stamp.span.start, stamp.span.end).trim();
      yield { ...placeOf(subject, time, stamp.span), message: unreadableTime(written || text, stamp.reason) };
    }
  },
};

/** A row may say "the next morning" or "T+5": nobody is wrong who does not know better. */
function isRemark({ at, text, stamp }: PlacedTime): boolean {
  return (
    at.startsWith('/events/') &&
    stamp.kind === 'unreadable' &&
    stamp.reason === 'form' &&
    !/\d{1,2}[:：時]\d|\d{4}[-/年]/.test(text)
  );
}
