import type { Timeline } from '../../../../generated/types.ts';
import * as say from '../../../messages/timeline.ts';
import type { Finding } from '../../../problem.ts';
import type { PlacedTime } from '../../../report/placed-time.ts';
import type { Rule } from '../../../rule.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { type Milliseconds, minute } from '../../../time/instant.ts';
import type { TimelineModel } from '../model.ts';

export const outsideIncident: Rule<Timeline, TimelineModel> = {
  code: 'timeline/outside-incident',
  severity: 'warning',
  reads: ['/events', '/started', '/resolved'],
  summary: {
    en: 'A row or impact interval outside the incident',
    ja: '開始前・解決後の行や影響区間',
  },
  why: {
    en: 'Either the time is mistyped, or the impact began earlier or lasted longer than the basic facts say, and the figures are too small.',
    ja: '時刻の誤りか、影響が基本情報より早く始まった・長く続いたかのどちらかです。後者なら計算値が小さすぎます。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 15:10 | Errors end |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 15:25 | Errors end |
`,
  *check({ model }) {
    const { started, resolved } = model.facts;
    const backwards =
      started?.instant !== undefined && resolved?.instant !== undefined && resolved.instant < started.instant;
    if (backwards) return;
    for (const { from, to } of model.intervals) {
      if (sideOf(from, started, undefined) !== undefined) yield findingOf(model, from, 'before');
      if (sideOf(to, undefined, resolved) !== undefined) yield findingOf(model, to, 'after');
    }
    if (!model.dated) return;
    const sides = model.events.map((time) => sideOf(time, started, resolved));
    for (let index = 0; index < sides.length; index++) {
      const side = sides[index];
      if (side === undefined || sides[index - 1] === side) continue;
      let count = 1;
      while (sides[index + count] === side) count++;
      yield findingOf(model, model.events[index] as PlacedTime, side, count);
    }
  },
};

/** Times to the minute last until its end; approximate ones may be a quarter of an hour off. */
function sideOf(
  time: PlacedTime,
  started: PlacedTime | undefined,
  resolved: PlacedTime | undefined,
): 'before' | 'after' | undefined {
  const { instant, stamp } = time;
  if (instant === undefined || stamp.kind !== 'timestamp') return undefined;
  const slack = stamp.approximate ? 15 * minute : 0;
  if (started?.instant !== undefined && stamp.until === undefined && instant + lastOf(time) + slack < started.instant)
    return 'before';
  return resolved?.instant !== undefined && instant - slack > resolved.instant + lastOf(resolved) ? 'after' : undefined;
}

function lastOf({ stamp }: PlacedTime): Milliseconds {
  return stamp.kind === 'timestamp' && stamp.precision === 'second' ? 999 : minute - 1;
}

/** @param rows how many rows in a row lie there; absent for an interval of impact */
function findingOf(
  { facts, zone }: TimelineModel,
  { at, text }: PlacedTime,
  side: 'before' | 'after',
  rows?: number,
): Finding {
  const border = side === 'before' ? facts.started : facts.resolved;
  const shown = border?.instant === undefined ? '' : formatInstant(border.instant, zone);
  if (rows === undefined) {
    const message = side === 'before' ? say.impactBeforeStart(text, shown) : say.impactAfterEnd(text, shown);
    return { at, message };
  }
  return {
    at,
    message: side === 'before' ? say.rowBeforeStart(text, shown, rows) : say.rowAfterEnd(text, shown, rows),
  };
}
