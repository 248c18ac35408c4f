import { ambiguousTime } from '../messages/time.ts';
import type { TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';
import { timesWithTwoReadings } from './time-two-readings.ts';

/** `time/ambiguous`: clocks were set back, and the local time comes twice. */
export const timeAmbiguous: Rule<unknown, TimedModel> = {
  code: 'time/ambiguous',
  severity: 'warning',
  reads: [],
  summary: { en: 'A local time that occurs twice', ja: '2 回ある現地時刻' },
  why: {
    en: 'When clocks go back, an hour repeats: without an offset, the duration may be an hour off.',
    ja: '夏時間の終わりには同じ 1 時間が繰り返されます。時差がないと 1 時間ずれるおそれがあります。',
  },
  good: `---
kind: timeline
timezone: America/New_York
started: 2026-11-01T01:30:00-04:00
detected: 2026-11-01T01:31:00-04:00
resolved: 2026-11-01 03:30
---

# Cart answers 503
`,
  bad: `---
kind: timeline
timezone: America/New_York
started: 2026-11-01 01:30
detected: 2026-11-01T01:31:00-04:00
resolved: 2026-11-01 03:30
---

# Cart answers 503
`,
  check(subject) {
    return timesWithTwoReadings(subject, 'ambiguous', ambiguousTime);
  },
};
