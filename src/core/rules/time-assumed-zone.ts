import * as say from '../messages/time.ts';
import type { TimedModel } from '../report/placed-time.ts';
import type { Rule } from '../rule.ts';

/** `time/assumed-zone`, once a document: nothing says in which zone its times are. */
export const timeAssumedZone: Rule<unknown, TimedModel> = {
  code: 'time/assumed-zone',
  severity: 'hint',
  reads: ['/timezone', '/?', '/maintenance/timezone', '/maintenance/?'],
  summary: { en: 'Times without a zone', ja: 'タイムゾーンのない時刻' },
  why: {
    en: 'Readers elsewhere, logs and monitoring use other zones. A zone in the front matter settles it; until then the one in hansei.yml is used, or UTC.',
    ja: 'ログや監視、他拠点の読み手は別のゾーンを使います。フロントマターに書けば一度で済みます。それまでは hansei.yml のゾーン、なければ UTC とみなします。',
  },
  good: `---
kind: timeline
timezone: Asia/Tokyo
started: 2026-03-01 14:30
detected: 2026-03-01 14:35
resolved: 2026-03-01 15:10
---

# Cart answers 503
`,
  bad: `---
kind: timeline
started: 2026-03-01 14:30
detected: 2026-03-01 14:35
resolved: 2026-03-01 15:10
---

# Cart answers 503
`,
  *check({ model: { times }, markdown }) {
    for (const { at, note } of times) {
      if (note?.type !== 'assumed-zone') continue;
      yield { at, message: say.assumedZone(note.zone, markdown !== undefined) };
      return;
    }
  },
};
