import type { Timeline } from '../../../../generated/types.ts';
import { silentGap as message } from '../../../messages/timeline.ts';
import type { PlacedTime } from '../../../report/placed-time.ts';
import type { Rule } from '../../../rule.ts';
import { lengthWords, parseDuration } from '../../../time/duration.ts';
import { hour, type Instant, type Milliseconds, minute } from '../../../time/instant.ts';
import type { TimelineModel } from '../model.ts';

export const silentGap: Rule<Timeline, TimelineModel> = {
  code: 'timeline/silent-gap',
  severity: 'info',
  reads: ['/events'],
  summary: { en: 'A long gap without a row', ja: '長い無記録の時間' },
  why: {
    en: 'A gap often means that people were waiting: for a decision, a person, access. That is what can be improved.',
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
  *check({ value, model, settings }) {
    const limit = parseDuration(settings.limits.silentGap);
    if (limit.kind !== 'duration') return;
    const end = (model.dated ? model.facts.resolved?.instant : undefined) ?? firstRow(value, model, mended);
    const known = (model.dated ? model.facts.detected?.instant : undefined) ?? firstRow(value, model, noticed);
    const rows = inOrder(model.events);
    for (let position = 1; position < rows.length; position++) {
      const last = rows[position - 1] as OrderedRow;
      const { index, time, instant } = rows[position] as OrderedRow;
      if (instant - last.instant <= limit.high || (known !== undefined && instant <= known)) continue;
      const gap = Math.min(instant, end ?? instant) - last.instant - lengthOf(last.time);
      if (gap <= limit.high || gap >= longestGap || !hasClock(last.time) || !hasClock(time)) continue;
      // A row whose time is unknown was not silent.
      const between = model.events.slice(Math.min(last.index, index), Math.max(last.index, index));
      if (between.some((other) => other.instant === undefined)) continue;
      yield { at: time.at, message: message(lengthWords(gap), last.time.text, time.text) };
    }
  },
};

interface OrderedRow {
  readonly index: number;
  readonly time: PlacedTime;
  readonly instant: Instant;
}

/** A row out of order was not silent either: the rows as they came to pass. */
function inOrder(events: readonly PlacedTime[]): readonly OrderedRow[] {
  const rows: OrderedRow[] = [];
  let isOrdered = true;
  for (let index = 0; index < events.length; index++) {
    const time = events[index] as PlacedTime;
    const { instant } = time;
    if (instant === undefined) continue;
    const last = rows.at(-1);
    if (last !== undefined && last.instant > instant) isOrdered = false;
    rows.push({ index, time, instant });
  }
  return isOrdered ? rows : rows.sort((a, b) => a.instant - b.instant || a.index - b.index);
}

/** Rows that say that somebody came to know, and that it was over: where the basic facts do not tell. */
const noticed = /\balert|report|notic|detect|\baware\b|inform|complain|検知|発報|アラート|報告|通報|気付|発覚/i;
const mended =
  /\b(?:restored|resolved|recovered|solved|back to normal|fix(?:ed)? applied|issue fixed|incident closed)\b|復旧|解決|解消/i;

/** The earliest row with such words. */
function firstRow({ events = [] }: Timeline, model: TimelineModel, words: RegExp): Instant | undefined {
  const instants = events.flatMap(({ event = '', action = '' }, index) =>
    words.test(`${event} ${action}`.slice(0, 500)) ? (model.events[index]?.instant ?? []) : [],
  );
  return instants.reduce<Instant | undefined>(
    (least, next) => (least !== undefined && least < next ? least : next),
    undefined,
  );
}

/** Over a night or over days nobody was at work: that is a pause, and no silence. */
const longestGap = 12 * hour;

/** A row with a day alone may mean any time of it. */
function hasClock({ stamp }: PlacedTime): boolean {
  return stamp.kind === 'timestamp' && stamp.time !== undefined;
}

/** A row such as `14:30–14:45` is silent from its end on. */
function lengthOf({ stamp }: PlacedTime): Milliseconds {
  if (stamp.kind !== 'timestamp' || stamp.until === undefined || stamp.time === undefined) return 0;
  const minutes = (stamp.until.hour - stamp.time.hour) * 60 + stamp.until.minute - stamp.time.minute;
  return (minutes < 0 ? minutes + 1440 : minutes) * minute;
}
