import type { Timeline } from '../../../../generated/types.ts';
import { changeTo } from '../../../messages/schema.ts';
import { statedDuration as message } from '../../../messages/timeline.ts';
import type { Fix } from '../../../problem.ts';
import { isDoubtful } from '../../../report/placed-time.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { type Duration, lengthWords, parseDuration } from '../../../time/duration.ts';
import { hour, type Milliseconds, minute } from '../../../time/instant.ts';
import type { TimelineModel } from '../model.ts';
import { restateDuration } from '../restate-duration.ts';

export const statedDuration: Rule<Timeline, TimelineModel> = {
  code: 'timeline/stated-duration',
  severity: 'error',
  reads: ['/duration', '/started', '/resolved'],
  summary: { en: 'A stated duration that differs from the computed one', ja: '計算値と違う影響時間' },
  why: {
    en: 'The stated figure is the one that gets quoted; it has to match the times.',
    ja: '報告で引用されるのは書かれた数字です。時刻から計算した値と一致していなければなりません。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 16:45 JST
- Duration: 2 h 15 min

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 16:45 JST
- Duration: 2 h 30 min

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`,
  *check(subject) {
    const { value, model } = subject;
    const computed = spanOf(model);
    const stated = parseDuration(value.duration ?? '');
    if (computed === undefined || stated.kind !== 'duration' || agrees(stated, computed)) return;
    const words = lengthWords(computed);
    yield { at: '/duration', message: message(value.duration ?? '', words), fixes: fixesOf(subject, stated, computed) };
  },
};

function spanOf({ facts: { started, resolved } }: TimelineModel): Milliseconds | undefined {
  if (started?.instant === undefined || resolved?.instant === undefined || resolved.instant < started.instant)
    return undefined;
  return isDoubtful(started) || isDoubtful(resolved) ? undefined : resolved.instant - started.instant;
}

/** Times are written to the minute; an approximate duration may be a tenth off, whole hours half an hour; up to three hours may be two. */
function agrees(
  { low, high, approximate, isLimit }: Extract<Duration, { kind: 'duration' }>,
  computed: Milliseconds,
): boolean {
  const slack = approximate ? Math.max(low % hour === 0 ? 30 * minute : 5 * minute, computed / 10) : minute - 1;
  return (isLimit || computed >= low - slack) && computed <= high + slack;
}

/** Replaces the duration inside whatever quotes stand around it. */
function fixesOf(
  { text, source, value }: Subject<Timeline, TimelineModel>,
  { low, high }: Extract<Duration, { kind: 'duration' }>,
  computed: Milliseconds,
): readonly Fix[] {
  const span = source.find('/duration');
  const stated = value.duration ?? '';
  if (span === undefined || low !== high) return [];
  const from = text.slice(span.start, span.end).indexOf(stated);
  if (from < 0) return [];
  const start = span.start + from;
  const restated = restateDuration(stated, computed);
  return [
    { title: changeTo(restated), edits: [{ span: { start, end: start + stated.length }, text: restated }], safe: true },
  ];
}
