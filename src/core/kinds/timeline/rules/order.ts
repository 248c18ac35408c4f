import type { Timeline } from '../../../../generated/types.ts';
import * as say from '../../../messages/timeline.ts';
import type { PlacedTime } from '../../../report/placed-time.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';
import { disorderedRows } from '../row-order.ts';
import { sortRowsFix } from '../sort-rows.ts';

export const order: Rule<Timeline, TimelineModel> = {
  code: 'timeline/order',
  severity: 'warning',
  reads: ['/events'],
  summary: { en: 'Rows out of order', ja: '時刻順でない行' },
  why: {
    en: 'A timeline is read from top to bottom; out of order, cause and effect get mixed up.',
    ja: '下の行ほど後に起きたこととして読まれます。順序が違うと原因と結果を取り違えます。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 14:35 | Alert fires |
| 15:05 | Release rolled back |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 15:05 | Release rolled back |
| 14:35 | Alert fires |
`,
  *check(subject) {
    const { events } = subject.model;
    const disordered = disorderedRows(events);
    if (disordered.size === 0) return;
    const fix = sortRowsFix(subject);
    for (const index of [...disordered].slice(0, mostFindings)) {
      const time = events[index] as PlacedTime;
      yield { at: time.at, message: messageOf(events, index, disordered), fixes: fix === undefined ? [] : [fix] };
    }
  },
};

/** Beyond, the table as a whole is what is wrong. */
const mostFindings = 50;

function messageOf(events: readonly PlacedTime[], index: number, disordered: ReadonlySet<number>) {
  const { instant = 0, text } = events[index] as PlacedTime;
  const isNeighbour = (time: PlacedTime, place: number) => time.instant !== undefined && !disordered.has(place);
  const above = events.findLast(
    (time, place) => place < index && isNeighbour(time, place) && (time.instant ?? 0) > instant,
  );
  if (above !== undefined) return say.rowTooEarly(text, above.text);
  const below = events.find(
    (time, place) => place > index && isNeighbour(time, place) && (time.instant ?? 0) < instant,
  );
  return below === undefined ? say.rowTooEarly(text, events[index - 1]?.text ?? '') : say.rowTooLate(text, below.text);
}
