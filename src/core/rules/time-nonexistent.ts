import { nonexistentTime } from '../messages/time.ts';
import type { TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';
import { timesWithTwoReadings } from './time-two-readings.ts';

/** `time/nonexistent`: clocks were set forward over the local time. */
export const timeNonexistent: Rule<unknown, TimedModel> = {
  code: 'time/nonexistent',
  severity: 'error',
  reads: [],
  summary: { en: 'A local time that does not exist', ja: '存在しない現地時刻' },
  why: {
    en: 'When clocks go forward, an hour is skipped: the real time is an hour earlier or later.',
    ja: '夏時間の始まりには 1 時間が飛ばされます。実際の時刻は前後 1 時間のどちらかです。',
  },
  good: `---
kind: timeline
timezone: America/New_York
started: 2026-03-08 01:30
detected: 2026-03-08 01:40
resolved: 2026-03-08 03:30
---

# Cart answers 503
`,
  bad: `---
kind: timeline
timezone: America/New_York
started: 2026-03-08 01:30
detected: 2026-03-08 02:30
resolved: 2026-03-08 03:30
---

# Cart answers 503
`,
  check(subject) {
    return timesWithTwoReadings(subject, 'nonexistent', nonexistentTime);
  },
};
