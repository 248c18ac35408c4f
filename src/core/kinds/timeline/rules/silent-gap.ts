import type { Timeline } from '../../../../generated/types.ts';
import { silentGap as message } from '../../../messages/timeline.ts';
import type { PlacedTime } from '../../../report/placed-time.ts';
import type { Rule } from '../../../rule.ts';
import type { Words } from '../../../text/words.ts';
import { formatDuration, parseDuration } from '../../../time/duration.ts';
import { type Milliseconds, minute } from '../../../time/instant.ts';
import type { TimelineModel } from '../model.ts';
import { disorderedRows } from '../row-order.ts';

export const silentGap: Rule<Timeline, TimelineModel> = {
  code: 'timeline/silent-gap',
  severity: 'info',
  reads: ['/events'],
  summary: { en: 'A long time without a row', ja: '長い無記録の時間' },
  why: {
    en: 'Where nothing is recorded, something usually was: waiting for a decision, a person, an access right. That is what can be improved.',
    ja: '記録がない時間には、決裁や人や権限を待っていたなど、改善の手がかりが隠れています。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 16:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:35 | Alert fires |
| 15:15 | Waiting for access to the database |
| 16:05 | Index rebuilt |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 16:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:35 | Alert fires |
| 16:05 | Index rebuilt |
`,
  *check({ model, settings }) {
    const limit = parseDuration(settings.limits.silentGap);
    if (limit.kind !== 'duration') return;
    const disordered = disorderedRows(model.events);
    const end = model.dated ? model.facts.resolved?.instant : undefined;
    let last: PlacedTime | undefined;
    for (const [index, time] of model.events.entries()) {
      if (disordered.has(index)) continue;
      if (last?.instant !== undefined && time.instant !== undefined) {
        const gap = Math.min(time.instant, end ?? time.instant) - last.instant - lengthOf(last);
        if (gap > limit.high) yield { at: time.at, message: message(wordsOf(gap), last.text, time.text) };
      }
      // A row whose time is unknown was not silent.
      last = time;
    }
  },
};

function wordsOf(length: Milliseconds): Words {
  return { en: formatDuration(length, 'en'), ja: formatDuration(length, 'ja') };
}

/** A row such as `14:30–14:45` is silent from its end on. */
function lengthOf({ stamp }: PlacedTime): Milliseconds {
  if (stamp.kind !== 'timestamp' || stamp.until === undefined || stamp.time === undefined) return 0;
  const minutes = (stamp.until.hour - stamp.time.hour) * 60 + stamp.until.minute - stamp.time.minute;
  return (minutes < 0 ? minutes + 1440 : minutes) * minute;
}
