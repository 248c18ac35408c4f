import * as say from '../messages/time.ts';
import type { TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';
import { meaningsOf } from '../time/zone-abbreviations.ts';
import { placeOf } from './time-text.ts';

/** `time/unknown-zone`, once for every name. */
export const timeUnknownZone: Rule<unknown, TimedModel> = {
  code: 'time/unknown-zone',
  severity: 'error',
  reads: ['/timezone'],
  summary: { en: 'An unknown or ambiguous time zone', ja: '不明または曖昧なタイムゾーン' },
  why: {
    en: 'Without a known zone, a time is not a point in time, and no duration or figure can be computed from it. CST is used in Chicago, Havana and Shanghai.',
    ja: 'ゾーンが分からない時刻は時点が定まらず、時間も影響も計算できません。CST はシカゴ、ハバナ、上海のいずれも指します。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 America/Chicago
- Detected: 2026-03-01 14:35 America/Chicago
- Resolved: 2026-03-01 15:10 America/Chicago

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 15:10 | Errors end |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 CST
- Detected: 2026-03-01 14:35 CST
- Resolved: 2026-03-01 15:10 CST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 15:10 | Errors end |
`,
  *check(subject) {
    const { times, unknownZone, unknownZones = [] } = subject.model;
    const seen = new Set<string>();
    const own = unknownZone === undefined ? [] : [{ at: '/timezone', name: unknownZone }];
    for (const { at, name } of [...own, ...unknownZones]) {
      if (seen.has(name)) continue;
      seen.add(name);
      yield { at, message: say.unknownZone(name, meaningsOf(name)) };
    }
    for (const time of times) {
      const { note } = time;
      if (note?.type !== 'unknown-zone' || seen.has(note.name)) continue;
      seen.add(note.name);
      yield { ...placeOf(subject, time, note.span), message: say.unknownZone(note.name, meaningsOf(note.name)) };
    }
  },
};
